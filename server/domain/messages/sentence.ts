import type { TemplateName } from './templates.ts';

type Card = Readonly<Record<string, string>>;
type Words = (card: Card) => readonly string[];

const status: Words = ({ character_string1, thing2, phrase3, thing5 }) => [
  `${thing2}（${character_string1}）：${phrase3}`,
  thing5 ?? '',
];

/** What each template says, as sentences without full stops. */
const layouts: Readonly<Record<TemplateName, Words>> = {
  applicationStatus: status,
  supervisorStatus: status,
  leadStatus: status,
  activityNotice: ({ thing1, time2, thing3, thing4 }) => [
    [thing1, time2, thing3].filter(Boolean).join('，'),
    thing4 ?? '',
  ],
};

/**
 * The keywords of a message in one or two sentences, for the inbox: the same words as on the card. The keywords of a template
 * that is not in the catalogue follow one another.
 */
export function messageSentence(template: string, card: Card): string {
  const layout = Object.hasOwn(layouts, template) ? layouts[template as TemplateName] : undefined;
  const parts = layout ? layout(card) : Object.values(card);
  return parts.flatMap((part) => (part === '' || part === '—' ? [] : [`${part}。`])).join('');
}
