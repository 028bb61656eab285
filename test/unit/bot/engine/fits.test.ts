import { describe, expect, it } from 'vitest';
import { type ConversationState, step } from '../../../../bot/engine/index.ts';
import type { Draft } from '../../../../bot/engine/state.ts';
import { formOf, matterForms, SUPERVISOR } from '../../../../bot/form/formOf.ts';
import { contextOf } from '../../../../bot/form/openForm.ts';
import { byteLength, REPLY_LIMIT } from '../../../../bot/text/bytes.ts';
import { type Answer, type Field, isMine, pruneHidden } from '../../../../server/forms/engine/index.ts';
import { NOW, profileOf, view } from '../support/sample.ts';

const appointment = {
  ...{ id: 'a-1', no: 'PR-1', status: 'serving', statusLabel: '在聘' },
  ...{ termStart: '2026-01-01', termEnd: '2027-12-31', inForce: true },
};
const seen = view({ profile: profileOf('lincang'), appointment });
const piece = { mime: 'image/jpeg', size: 10, sha256: 'a'.repeat(64), kind: 'image' };

/** The longest answer that a field takes. */
function longest(field: Field): Answer {
  if (field.type === 'text' || field.type === 'longText') return '长'.repeat(field.max);
  if (field.type === 'violationCodes') return field.options.map(({ value }) => value);
  if (field.type === 'multiChoice') return field.options.map(({ value }) => value);
  if (field.type === 'choice')
    return field.options.map(({ value }) => value).sort((a, b) => b.length - a.length)[0];
  if (field.type === 'institution') return { name: '院'.repeat(100) };
  if (field.type === 'evidence') return Array.from({ length: 9 }, (_, i) => ({ ...piece, id: `f-${i}` }));
  if (field.type === 'period') return { from: '2026-01-01', to: '2026-11-23', text: '时'.repeat(60) };
  if (field.type === 'yesNo') return true;
  return undefined;
}

describe.each(['tip', 'visit', 'opinion'] as const)('%s with the longest answers', (purpose) => {
  const form = matterForms[purpose];
  const def = formOf(purpose, { form, mode: SUPERVISOR }, seen);
  const context = contextOf(SUPERVISOR, NOW);
  const all = Object.fromEntries(
    def.fields
      .filter((field) => isMine(field, context))
      .flatMap((field) => {
        const value = longest(field);
        return value === undefined ? [] : [[field.key, value]];
      }),
  );
  const answers = pruneHidden(def, all, context);
  const savedAt = NOW.toISOString();
  const draft: Draft = {
    ...{
      form,
      mode: SUPERVISOR,
      answers,
      passed: [],
      queue: [],
      at: { kind: 'summary' },
      misses: 0,
      page: 0,
      savedAt,
    },
  };

  it.each([false, true])(
    'its summary is read in parts, none of them too long or cut (大字: %s)',
    (simple) => {
      let state: ConversationState = {
        ...{
          v: 1,
          updatedAt: savedAt,
          simple,
          frame: { dialog: 'form', purpose },
          drafts: { [purpose]: draft },
        },
      };
      const pages: string[] = [];
      for (const said of ['查看', ...Array.from({ length: 60 }, () => '下一页')]) {
        const result = step(state, { kind: 'text', text: said }, seen);
        const text = result.reply.kind === 'text' ? result.reply.text : '';
        expect(byteLength(text)).toBeLessThanOrEqual(REPLY_LIMIT);
        expect(text).not.toMatch(/…$/);
        pages.push(text);
        state = result.state;
      }
      expect(pages[0]).toMatch(/（1\/\d+）/);
      expect(pages.at(-1)).toContain('“提交”');
      expect(new Set(pages).size).toBeGreaterThan(1);
    },
  );

  it('asks each question again with what was answered, within the limit', () => {
    for (const { key } of def.fields) {
      for (const simple of [false, true]) {
        const at = { kind: 'field', key } as const;
        const state: ConversationState = {
          ...{ v: 1, updatedAt: savedAt, simple, frame: { dialog: 'form', purpose } },
          drafts: { [purpose]: { ...draft, at } },
        };
        for (const text of ['帮助', '菜单', '@@@', '大字', '取消']) {
          const { reply } = step(state, { kind: 'text', text }, seen);
          const said = reply.kind === 'text' ? reply.text : '';
          expect(byteLength(said), `${key} ${text}`).toBeLessThanOrEqual(REPLY_LIMIT);
          expect(said, `${key} ${text}`).not.toMatch(/…$/);
        }
      }
    }
  });
});
