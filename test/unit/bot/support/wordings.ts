import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseAnswer, refusalSentence } from '../../../../bot/fields/index.ts';
import type { Parsed } from '../../../../bot/fields/types.ts';
import { formDefinitions } from '../../../../server/forms/definitions/index.ts';
import { isPeriod } from '../../../../server/forms/engine/fields/period.ts';
import type { Field } from '../../../../server/forms/engine/index.ts';
import { field as fieldOf } from '../../server/forms/support.ts';
import { NOW } from './sample.ts';

/** The tables of `test/cases/wordings`, with what each is about. */
export const topics = {
  money: '金额',
  periods: '日期、时段',
  choices: '单选、多选',
  yesNo: '是否',
} as const;
export type Topic = keyof typeof topics;

/** The day that every wording is said on: a Monday. */
const TODAY = '2026-11-23';
const span = z.tuple([z.iso.date(), z.iso.date()]);

const wordingSchema = z
  .strictObject({
    say: z.string(),
    list: z.string().optional(),
    /** Any parser has to get it right; the others are counted. */
    must: z.literal(true).optional(),
    /** Written at the same time, but never looked at while the parsers were changed. */
    fresh: z.literal(true).optional(),
    /** What is meant; for a period its first and last day, for a choice the option or options. */
    value: z.unknown().optional(),
    /** For vague periods: the days that have to be in it, and those that it must not leave. */
    covers: span.optional(),
    inside: span.optional(),
    /** To be asked again; `says` is what the sentence has to name, digits without commas. */
    refused: z.literal(true).optional(),
    says: z.array(z.string()).optional(),
  })
  .refine(
    ({ value, covers, refused }) => [value, covers, refused].filter((x) => x !== undefined).length === 1,
  );
export type Wording = z.infer<typeof wordingSchema>;

const listSchema = z.union([
  z.strictObject({ many: z.boolean(), field: z.string() }),
  z.strictObject({ many: z.boolean(), options: z.array(z.string()) }),
]);

const tableSchema = z.strictObject({
  lists: z.record(z.string(), listSchema).optional(),
  wordings: z.array(wordingSchema),
});

/** One wording with what became of it. */
export interface Judged {
  readonly topic: Topic;
  readonly wording: Wording;
  readonly hit: boolean;
  /** What the bot took it for, in words. */
  readonly heard: string;
}

/** Every wording of the tables, said to a field of its kind. */
export function judgedWordings(): Judged[] {
  return (Object.keys(topics) as Topic[]).flatMap((topic) => {
    const { lists, wordings } = tableOf(topic);
    return wordings.map((wording) => {
      const field = fields[topic](wording, lists ?? {});
      const env = { answers: {}, context: { today: TODAY }, now: NOW };
      const parsed = parseAnswer(field, { kind: 'text', text: wording.say }, env);
      return { topic, wording, hit: isHit(wording, parsed, field), heard: heard(parsed) };
    });
  });
}

export function tableOf(topic: Topic): z.infer<typeof tableSchema> {
  const path = join(import.meta.dirname, '../../../cases/wordings', `${topic}.json`);
  return tableSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

type Lists = NonNullable<z.infer<typeof tableSchema>['lists']>;

const fields: Readonly<Record<Topic, (wording: Wording, lists: Lists) => Field>> = {
  money: () => fieldOf('money', 'amount', { example: '两千三' }),
  periods: () => fieldOf('period', 'when', { example: '上个月' }),
  yesNo: () => fieldOf('yesNo', 'any', { example: '是' }),
  choices({ list = '' }, lists) {
    const found = lists[list];
    if (!found) throw new Error(`no list ${list}`);
    if ('field' in found) return registered(found.field);
    const options = found.options.map((value) => ({ value }));
    return fieldOf(found.many ? 'multiChoice' : 'choice', list, { options, example: '1' });
  },
};

/** `form.key`: a field of the newest version of a form. */
function registered(path: string): Field {
  const [form, key] = path.split('.');
  const field = Object.values(formDefinitions)
    .filter(({ id }) => id === form)
    .at(-1)
    ?.fields.find((one) => one.key === key);
  if (!field) throw new Error(`no field ${path}`);
  return field;
}

function isHit(
  { value, covers, inside, refused, says = [] }: Wording,
  parsed: Parsed,
  field: Field,
): boolean {
  if (refused) {
    const sentence = sentenceOf(parsed, field).replaceAll(',', '');
    return parsed.kind !== 'value' && says.every((one) => sentence.includes(one));
  }
  if (parsed.kind !== 'value') return false;
  if (!isPeriod(parsed.value)) return JSON.stringify(parsed.value) === JSON.stringify(value);
  const { from, to } = parsed.value;
  if (covers && inside) return from <= covers[0] && covers[1] <= to && inside[0] <= from && to <= inside[1];
  return JSON.stringify([from, to]) === JSON.stringify(value);
}

function sentenceOf(parsed: Parsed, field: Field): string {
  if (parsed.kind === 'refused') return refusalSentence(field, parsed);
  return parsed.kind === 'nothing' ? parsed.why : parsed.kind === 'more' ? parsed.say : '';
}

function heard(parsed: Parsed): string {
  if (parsed.kind !== 'value') return '请对方再说';
  const { value } = parsed;
  return isPeriod(value) ? `${value.from} 至 ${value.to}` : `${JSON.stringify(value)}`.replaceAll('"', '');
}
