import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogs } from '../../../../bot/dialogs/index.ts';
import { endsTalk } from '../../../../bot/dialogs/talk.ts';
import { type ConversationState, type Input, step, wants } from '../../../../bot/engine/index.ts';
import { controls } from '../../../../bot/form/controls/index.ts';
import { byteLength, REPLY_LIMIT } from '../../../../bot/text/bytes.ts';
import { NOW, PHOTO, stateAt, view } from '../support/sample.ts';

const open = { following: true, talk: { open: true, answersWait: false } };
const words = [
  ...Object.values(dialogs).flatMap((dialog) => [...dialog.words]),
  ...Object.values(controls).flatMap((control) => [...control.words]),
];
const text = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('\ud800', '\u202e菜单', '好'.repeat(20_000), ''),
);
const input: fc.Arbitrary<Input> = fc.oneof(
  text.map((said) => ({ kind: 'text', text: said }) as const),
  fc.constantFrom<Input>(
    { kind: 'image', file: PHOTO },
    { kind: 'voice', file: { ...PHOTO, mime: 'audio/amr' } },
    { kind: 'location', latitude: 29.5, longitude: 106.5, label: '解放碑' },
    { kind: 'link' },
    { kind: 'file' },
    ...(['scan', 'click', 'view', 'other', 'subscribe'] as const).map(
      (event) => ({ kind: 'event', event, key: 'help' }) as const,
    ),
  ),
);

/** In the middle of a form, with a person asked for. */
function talking(): ConversationState {
  const { state } = step(stateAt('mobile'), { kind: 'text', text: '人工' }, view());
  return JSON.parse(JSON.stringify(state));
}

describe('while staff talk with the person', () => {
  it('nothing is said, run or taken for an answer, whatever comes, and each message is one line', () => {
    const before = talking();
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 400 }), (one, hours) => {
        fc.pre(!endsTalk(one));
        const now = new Date(NOW.getTime() + hours * 3_600_000);
        const { reply, effects, state } = step(before, one, view({ now, person: open }));
        expect(reply).toEqual({ kind: 'none' });
        expect({ ...state, updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
        expect(effects.map(({ type }) => type)).toEqual(one.kind === 'event' ? [] : ['dialogue.say']);
        for (const effect of effects) {
          if (effect.type === 'dialogue.say') expect(effect.text !== '' || effect.file).toBeTruthy();
        }
        expect(JSON.stringify(effects)).not.toMatch(/\\ud[89a-f]/i);
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  it('files are fetched whatever they are, and nothing else is loaded', () => {
    const standing = { open: true, answersWait: false };
    expect(wants(talking(), { kind: 'voice' }, standing)).toMatchObject({ needs: [], file: {} });
    expect(wants(talking(), { kind: 'text', text: '进度' }, standing)).toEqual({ needs: [] });
  });
});

it('waiting answers come in order, as many as fit, and each exactly once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 565 }), { minLength: 1, maxLength: 9 }), (sizes) => {
      let waiting = sizes.map((size, at) => ({
        id: `m-${at}`,
        text: `工作人员：${at}${'答'.repeat(size - 1)}`,
      }));
      const shown: string[] = [];
      for (let turns = 0; waiting.length > 0; turns += 1) {
        expect(turns).toBeLessThan(10);
        const talk = { open: turns % 2 === 0, answersWait: true };
        const person = { following: true, talk };
        const result = step(
          talking(),
          { kind: 'text', text: '好' },
          view({ person, waitingAnswers: waiting }),
        );
        const reply = result.reply.kind === 'text' ? result.reply.text : '';
        expect(byteLength(reply)).toBeLessThanOrEqual(REPLY_LIMIT);
        const show = result.effects.find(({ type }) => type === 'dialogue.show');
        const ids = show?.type === 'dialogue.show' ? show.ids : [];
        for (const { id, text: line } of waiting) expect(reply.includes(line)).toBe(ids.includes(id));
        shown.push(...ids);
        waiting = waiting.filter(({ id }) => !ids.includes(id));
      }
      expect(shown).toEqual(sizes.map((_, at) => `m-${at}`));
    }),
    { numRuns: 60, seed: 6 },
  );
});
