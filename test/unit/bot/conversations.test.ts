import { describe, expect, it } from 'vitest';
import { dialogs } from '../../../bot/dialogs/index.ts';
import { commandOf } from '../../../bot/engine/route.ts';
import { controlOf, controls } from '../../../bot/form/controls/index.ts';
import { currentField } from '../../../bot/form/numbering.ts';
import { openForm } from '../../../bot/form/openForm.ts';
import { byteLength, REPLY_LIMIT } from '../../../bot/text/bytes.ts';
import { fieldKinds } from '../../../server/forms/engine/index.ts';
import { conversationCases } from './support/cases.ts';
import { type Played, play, valueAt } from './support/play.ts';

const files = conversationCases();
const seen = new Set<string>();

/** Notes which dialog, control, event and field type a turn exercised. */
function note({ input, before, view }: Played): void {
  const command = commandOf(input);
  if (command) seen.add(`dialog ${command}`);
  if (input.kind === 'event') seen.add(`event ${input.event}`);
  seen.add(`input ${input.kind}`);
  if (before?.frame.dialog !== 'form') return;
  const draft = before.drafts[before.frame.purpose];
  if (!draft) return;
  const { form } = openForm(before.frame.purpose, draft, view);
  const control = input.kind === 'text' ? controlOf(form, input.text) : null;
  if (control) seen.add(`control ${control.name}`);
  const field = currentField(form);
  if (field && !control) seen.add(`field ${field.type}`);
}

describe.each(files)('$file', ({ cases }) => {
  it.each(cases)('$title', (conversation) => {
    for (const played of play(conversation)) {
      note(played);
      check(played);
    }
  });
});

function check({ turn, result }: Played): void {
  const { reply, state, effects } = result;
  const said = reply.kind === 'text' ? reply.text : '';
  const where = JSON.stringify(turn);
  expect(byteLength(said), where).toBeLessThanOrEqual(REPLY_LIMIT);
  expect(reply.kind === 'none', `${where}\n${said}`).toBe(turn.expect.silent === true);
  for (const part of turn.expect.reply ?? []) expect(said, where).toContain(part);
  for (const part of turn.expect.not ?? []) expect(said, where).not.toContain(part);
  for (const [path, value] of Object.entries(turn.expect.state ?? {})) {
    expect(valueAt(state, path) ?? null, `${where}\n${path}\n${said}`).toEqual(value);
  }
  expect(effects, where).toMatchObject(turn.expect.effects ?? []);
  expect(effects).toHaveLength(turn.expect.effects?.length ?? 0);
}

describe('every registered thing has a case', () => {
  const events = ['subscribe', 'unsubscribe', 'scan', 'click', 'view', 'other'];
  const inputs = ['text', 'image', 'voice', 'video', 'location', 'link', 'file', 'event'];
  // Units answer in the console: no chat conversation reaches that type (its parser has cases of its own).
  const types = Object.keys(fieldKinds).filter((type) => type !== 'unitOpinion');
  it.each([
    ...Object.keys(dialogs).map((name) => `dialog ${name}`),
    ...Object.keys(controls).map((name) => `control ${name}`),
    ...events.map((name) => `event ${name}`),
    ...inputs.map((name) => `input ${name}`),
    ...types.map((name) => `field ${name}`),
  ])('%s', (name) => {
    expect([...seen]).toContain(name);
  });
});
