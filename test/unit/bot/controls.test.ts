import { describe, expect, it } from 'vitest';
import { type ConversationState, type Input, step, type View } from '../../../bot/engine/index.ts';
import type { Draft, Purpose } from '../../../bot/engine/state.ts';
import { formOf, matterForms } from '../../../bot/form/formOf.ts';
import { contextOf } from '../../../bot/form/openForm.ts';
import { purposes } from '../../../bot/form/purposes.ts';
import { byteLength, REPLY_LIMIT } from '../../../bot/text/bytes.ts';
import { type Field, isMine } from '../../../server/forms/engine/index.ts';
import { complete, form, NOW, profile, profileOf, view } from './support/sample.ts';

const term = {
  ...{ id: 'a-1', no: 'PR-1', status: 'serving', statusLabel: '在聘' },
  ...{ termStart: '2026-01-01', termEnd: '2027-12-31', inForce: true },
};

/** Every kind of form, as it is filled in chat. */
const filled: Readonly<Record<Purpose, { mode: string; seen: View }>> = {
  apply: { mode: 'self', seen: view({ profile }) },
  // Another document has another form, with other types.
  correct: { mode: 'open_call', seen: view({ profile: profileOf('lincang') }) },
  tip: { mode: 'supervisor', seen: view({ profile: profileOf('lincang'), appointment: term }) },
  visit: { mode: 'supervisor', seen: view({ profile: profileOf('lincang'), appointment: term }) },
  opinion: { mode: 'supervisor', seen: view({ profile: profileOf('lincang'), appointment: term }) },
  correctVisit: { mode: 'supervisor', seen: view({ profile: profileOf('lincang'), appointment: term }) },
  reward: { mode: 'public', seen: view({ profile: profileOf('lincang') }) },
  complaint: { mode: 'public', seen: view({ profile }) },
  renewal: { mode: 'public', seen: view({ profile }) },
  activity: { mode: 'public', seen: view({ profile }) },
};

/** One field of each type of each form that is asked in chat whatever else was answered. */
const places = (Object.keys(filled) as Purpose[]).flatMap((purpose) => {
  const { mode, seen } = filled[purpose];
  const own = seen.profile.recruit.applicationForm?.value ?? form;
  const ref = purpose === 'apply' || purpose === 'correct' ? own : matterForms[purpose];
  const context = contextOf(mode, NOW);
  const fields = formOf(purpose, { form: ref, mode }, seen).fields.filter((field) => isMine(field, context));
  const kinds = [...new Set(fields.map(({ type }) => type))];
  return kinds.flatMap((type) => {
    const field = fields.find((one) => one.type === type && one.visible === undefined);
    return field ? [{ purpose, type, field, ref, mode, seen }] : [];
  });
});

type AtPlace = (typeof places)[number];

function stateAt({ purpose, field, ref, mode }: AtPlace, simple: boolean): ConversationState {
  const answers = purpose === 'apply' ? omit(field) : {};
  const at = { kind: 'field', key: field.key } as const;
  const savedAt = NOW.toISOString();
  const draft: Draft = { form: ref, mode, answers, passed: [], queue: [], at, misses: 0, savedAt };
  return {
    v: 1,
    updatedAt: savedAt,
    simple,
    frame: { dialog: 'form', purpose },
    drafts: { [purpose]: draft },
  };
}

function omit({ key }: Field): Draft['answers'] {
  return Object.fromEntries(Object.entries(complete).filter(([name]) => name !== key));
}

/** What each control does at an open question: what is said, and where the conversation stands afterwards. */
const controls: Readonly<Record<string, { says: RegExp; leaves?: true }>> = {
  上一步: { says: /第一步|题|【/ },
  跳过: { says: /不能跳过|已跳过/ },
  查看: { says: /您填写的内容/ },
  '修改 1': { says: /题|【|还没填到/ },
  保存: { says: /已保存/, leaves: true },
  取消: { says: /1\. 保存/ },
  帮助: { says: /例如：/ },
  菜单: { says: /回复：/ },
  大字: { says: /一次只问一件事/ },
  普通: { says: /普通的说法/ },
  提交: { says: /还没填完|请核对/ },
};

/** A form of a word or two in which nothing is said yet is left at once: there is nothing to keep or to ask back. */
const ofAWord: typeof controls = {
  ...controls,
  保存: { says: /没有登记/, leaves: true },
  取消: { says: /没有登记/, leaves: true },
};

describe.each(places)('$purpose: $type', (place) => {
  const isOfAWord = purposes[place.purpose].atOnce === true;
  it.each(Object.entries(isOfAWord ? ofAWord : controls))('%s', (word, { says, leaves }) => {
    for (const simple of [false, true]) {
      for (const said of [word, `　${word}。`]) {
        const before = stateAt(place, simple);
        const input: Input = { kind: 'text', text: said };
        const { state, reply, effects } = step(before, input, place.seen);
        const text = reply.kind === 'text' ? reply.text : '';
        expect(text, said).toMatch(says);
        expect(byteLength(text)).toBeLessThanOrEqual(REPLY_LIMIT);
        expect(text).not.toMatch(/…$/);
        expect(effects).toEqual([]);
        // A word that steers is never an answer, and takes none away.
        const draft = state.drafts[place.purpose];
        expect(state.frame.dialog).toBe(leaves ? 'idle' : 'form');
        if (isOfAWord && leaves) {
          expect(draft).toBeUndefined();
          continue;
        }
        expect(draft?.answers).toEqual(before.drafts[place.purpose]?.answers);
        expect(draft?.misses).toBe(0);
      }
    }
  });
});

it('covers every kind of form, and every type that is asked in chat without a condition', () => {
  expect([...new Set(places.map(({ purpose }) => purpose))].sort()).toEqual(Object.keys(filled).sort());
  expect([...new Set(places.map(({ type }) => type))].sort()).toEqual([
    ...[
      'choice',
      'consent',
      'declaration',
      'email',
      'evidence',
      'idNumber',
      'institution',
      'location',
      'longText',
      'mobile',
    ],
    ...['money', 'multiChoice', 'period', 'photo', 'region', 'text', 'violationCodes', 'yesNo'],
  ]);
});
