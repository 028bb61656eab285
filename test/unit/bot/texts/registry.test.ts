import { expect, it } from 'vitest';
import { purposes } from '../../../../bot/form/purposes.ts';
import { byteLength, REPLY_LIMIT } from '../../../../bot/text/bytes.ts';
import { filledBytes } from '../../../../bot/texts/measure.ts';
import { placeholders } from '../../../../bot/texts/placeholders.ts';
import { chatTextOf, textKeys } from '../../../../bot/texts/registry.ts';
import { textProblems, tidyText } from '../../../../bot/texts/textProblems.ts';
import { faultTexts } from '../../../../bot/texts/topics/fault.ts';
import type { Speaker, TextOverrides } from '../../../../bot/texts/types.ts';
import { conversationCases } from '../support/cases.ts';
import { play } from '../support/play.ts';

/** Said by the shell or when staff close a dialogue, which have tests of their own. */
const ofShell = [...Object.keys(faultTexts), 'human.handedBack'];
const inChat = textKeys.filter((key) => !ofShell.includes(key));

/** What a text must go on holding. */
function musts(key: (typeof textKeys)[number]): string {
  const { required = [], keep = [] } = chatTextOf(key);
  return [...required.map((name) => `{${name}}`), ...keep.map((word) => `“${word}”`)].join('');
}

/** Every reply of every conversation when the bureau says these texts. */
function replies(texts: TextOverrides): string[] {
  return conversationCases().flatMap(({ cases }) =>
    cases.flatMap((one) =>
      play(one, texts).map(({ result: { reply } }) => (reply.kind === 'text' ? reply.text : '')),
    ),
  );
}

/** What is said when a form is handed in; not every form has a conversation that ends so. */
function handedIn(bureau: Speaker): string[] {
  const { tip, visit, opinion } = purposes;
  const effect = { type: 'opinion.submit', no: 'X', form: { id: '', version: 1 }, answers: {} } as const;
  const draft = { form: effect.form, mode: 'public', answers: {}, passed: [], queue: [] } as const;
  const at = { at: { kind: 'summary' }, misses: 0, savedAt: '2026-01-01T00:00:00Z' } as const;
  return [tip, visit, opinion].flatMap(({ done }) => done(effect, bureau, { ...draft, ...at }));
}

it.each(textKeys)('ours for %s passes its own rules', (key) => {
  const { text, placeholders: allowed, required = [] } = chatTextOf(key);
  expect(textProblems(key, tidyText(text))).toEqual([]);
  for (const name of required) expect(allowed).toContain(name);
  for (const name of allowed) expect(Object.keys(placeholders)).toContain(name);
});

it('every text is said somewhere, in the bureau’s own words', { timeout: 60_000 }, () => {
  const marked = Object.fromEntries(inChat.map((key) => [key, `⟦${key}⟧${musts(key)}`]));
  const bureau = { name: '测试区医疗保障局', texts: marked };
  const said = [...replies(marked), ...handedIn(bureau)].join('\n');
  expect(inChat.filter((key) => !said.includes(`⟦${key}⟧`))).toEqual([]);
});

it('nothing is cut, however much a bureau writes', { timeout: 60_000 }, () => {
  const longest = Object.fromEntries(
    inChat.map((key) => {
      const room = chatTextOf(key).maxBytes - filledBytes(musts(key));
      return [key, musts(key) + '长'.repeat(Math.floor(room / 3))];
    }),
  );
  for (const key of inChat) expect(textProblems(key, longest[key] ?? ''), key).toEqual([]);
  const cut = replies(longest).filter((text) => byteLength(text) > REPLY_LIMIT - 3 && text.endsWith('…'));
  expect(cut).toEqual([]);
});

it('a telephone that was taken away is not missed', () => {
  const [closed] = conversationCases().flatMap(({ cases }) => cases.filter(({ given }) => given?.noPhone));
  if (!closed) throw new Error('no case without a telephone');
  const texts = { 'help.contactNoPhone': '请打 {phone}。', 'apply.closedNoPhone': '请打 {phone}。' };
  for (const { result } of play(closed, texts)) {
    expect(result.reply.kind === 'text' ? result.reply.text : '').not.toMatch(/[{}]|请打/);
  }
});
