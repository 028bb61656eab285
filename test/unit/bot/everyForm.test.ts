import { describe, expect, it } from 'vitest';
import { openings } from '../../../bot/dialogs/terms.ts';
import {
  type ConversationState,
  type Effect,
  type Input,
  step,
  type View,
} from '../../../bot/engine/index.ts';
import { formOf, matterForms } from '../../../bot/form/formOf.ts';
import { purposes } from '../../../bot/form/purposes.ts';
import { byteLength, REPLY_LIMIT } from '../../../bot/text/bytes.ts';
import { boundForm } from '../../../server/forms/boundForm.ts';
import { formDefinitions } from '../../../server/forms/definitions/index.ts';
import { type Field, fieldOf, numberedFields, validateAnswers } from '../../../server/forms/engine/index.ts';
import { loadProfiles } from '../../../server/profiles/load.ts';
import { ID_NUMBER, PHOTO, view } from './support/sample.ts';
import { walkForm } from './support/walkForm.ts';

const term = {
  ...{ id: 't1', no: 'PQ1', status: 'active', statusLabel: '在聘' },
  ...{ termStart: '2026-01-01', termEnd: '2027-12-31', inForce: true },
};
const invited = {
  ...{ no: 'HD1', kindLabel: '监督检查', title: '联合检查', place: '局门口', open: true },
  ...{ startsAt: new Date('2026-12-02T01:30:00Z'), statusLabel: '已通知', replyLabel: '未答复' },
  asksReason: true,
} as const;
const openCalls = [{ id: 'call-1', title: '首批', closesOn: '2026-12-01' }];

/** Every document with every way of applying that it has in the chat. */
const ways = loadProfiles().all.flatMap((profile) => {
  const seen = view({ profile, openCalls });
  return openings(seen).map(({ mode }, i) => ({ id: profile.id, mode, number: String(i + 1), seen }));
});

/** What a person who answers everything would send. */
const answers: { readonly [T in Field['type']]?: string } = {
  consent: '同意',
  idNumber: ID_NUMBER,
  mobile: '13800138000',
  yesNo: '否',
  choice: '1',
  multiChoice: '1、2',
  email: 'zhangsan@example.com',
};

function inputFor(field: Field, buffered: boolean): Input {
  if (field.type === 'photo') return { kind: 'image', file: PHOTO };
  if (field.type === 'longText')
    return { kind: 'text', text: buffered ? '完成' : '愿意出力，时间充裕。'.repeat(8) };
  if (field.type === 'declaration' || field.key === 'name') return { kind: 'text', text: '张三' };
  return { kind: 'text', text: answers[field.type] ?? '某某学校' };
}

/** Plays an application to its end; `asked` are the keys in the order of the questions. */
function walk(
  seen: View,
  number: string,
): { asked: string[]; replies: string[]; effects: readonly Effect[] } {
  const { value: ref } = seen.profile.recruit.applicationForm ?? { value: { id: '', version: 0 } };
  const form = boundForm(ref, seen.profile, seen.bureau);
  const walked = { asked: [] as string[], replies: [] as string[], effects: [] as readonly Effect[] };
  let state: ConversationState | null = null;
  let input: Input = { kind: 'text', text: '申请' };
  for (let turns = 0; turns < 80 && walked.effects.length === 0; turns += 1) {
    const result = step(state, input, seen);
    walked.effects = result.effects;
    walked.replies.push(result.reply.kind === 'text' ? result.reply.text : '');
    state = JSON.parse(JSON.stringify(result.state)) as ConversationState;
    const draft = state.drafts.apply;
    const field = draft?.at.kind === 'field' ? fieldOf(form, draft.at.key) : undefined;
    if (field && walked.asked.at(-1) !== field.key) walked.asked.push(field.key);
    if (field) input = inputFor(field, draft?.buffer !== undefined);
    else if (!draft) input = { kind: 'text', text: number };
    else input = { kind: 'text', text: walked.replies.at(-1)?.includes('下一页') ? '下一页' : '提交' };
  }
  return walked;
}

it('every document has a form, and at least one way to apply in the chat while a call is open', () => {
  expect([...new Set(ways.map(({ id }) => id))]).toEqual(loadProfiles().all.map(({ id }) => id));
  expect(ways.map(({ id, mode }) => `${id} ${mode}`)).toEqual([
    'chongqing open_call',
    'chongqing self',
    'hunan open_call',
    'hunan self',
    'inner-mongolia open_call',
    'inner-mongolia self',
    'lincang open_call',
    'shucheng open_call',
  ]);
});

describe.each(ways)('$id, $mode', ({ mode, number, seen }) => {
  const { asked, replies, effects } = walk(seen, number);
  const { value: ref } = seen.profile.recruit.applicationForm ?? { value: { id: '', version: 0 } };
  const form = boundForm(ref, seen.profile, seen.bureau);
  const context = { today: '2026-11-23', mode, filler: 'applicant' } as const;

  it('is walked from the first to the last question, in the order of the form', () => {
    const mine = form.fields.filter(({ filledBy }) => filledBy !== 'unit').map(({ key }) => key);
    expect(asked).toEqual(mine);
    const numbered = numberedFields(form, context).length;
    expect(replies[0] + (replies[1] ?? '')).toContain(`共 ${numbered} 题`);
    expect(replies.join('\n')).toContain(`第 ${numbered}/${numbered} 题`);
  });

  it('fits every reply, and hands in what the form accepts', () => {
    for (const reply of replies) expect(byteLength(reply)).toBeLessThanOrEqual(REPLY_LIMIT);
    const [effect] = effects;
    if (effect?.type !== 'application.submit') throw new Error('nothing was handed in');
    expect(effect).toMatchObject({ mode, form: ref, ...(mode === 'self' ? {} : { callId: 'call-1' }) });
    expect(validateAnswers(form, effect.answers, context).problems).toEqual([]);
  });
});

/** The word that begins each form, and what the person must have for it. */
const starts: Readonly<Record<keyof typeof matterForms, { word: string; has?: Partial<View> }>> = {
  tip: { word: '举报' },
  visit: { word: '走访报告', has: { appointment: term } },
  correctVisit: { word: '补正', has: { appointment: term } },
  opinion: { word: '意见建议', has: { appointment: term } },
  complaint: { word: '投诉监督员' },
  reward: { word: '领取奖励', has: { rewards: [{ no: 'XS-1' }] } },
  renewal: { word: '续聘', has: { appointment: term } },
  activity: { word: '活动', has: { appointment: term, activities: [invited] } },
};

const institutions = [{ id: 'i1', name: '某某镇卫生院' }];
const matters = loadProfiles().all.flatMap((profile) => {
  return (Object.keys(starts) as (keyof typeof starts)[]).flatMap((purpose) => {
    const seen = view({ profile, institutions, ...starts[purpose].has });
    const def = formOf(purpose, { form: matterForms[purpose], mode: 'public' }, seen);
    const target = purpose === 'tip' ? fieldOf(def, 'targetKind') : undefined;
    const targets = target?.type === 'choice' ? target.options.map(({ value }) => value) : [''];
    return targets.map((kind) => ({ id: profile.id, purpose, kind, seen, def }));
  });
});

describe('forms of every kind', () => {
  it('every published form is asked in a conversation: a new one without a way to begin it fails', () => {
    const refs = [
      ...Object.values(matterForms),
      ...Object.values(purposes).flatMap(({ apart }) => (apart ? [apart.form] : [])),
      ...loadProfiles().all.flatMap((one) => one.recruit.applicationForm?.value ?? []),
    ];
    const known = new Set(refs.map(({ id, version }) => `${id}@${version}`));
    // An older version is only finished, where a draft or a matter was made in it.
    const newest = Object.keys(formDefinitions).filter((name) => {
      const [id, version] = name.split('@');
      return !Object.hasOwn(formDefinitions, `${id}@${Number(version) + 1}`);
    });
    expect(newest.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(matters.filter(({ purpose }) => purpose !== 'correctVisit'))(
    '$id: $purpose $kind',
    ({ purpose, kind, seen, def }) => {
      const says = {
        targetKind: [kind || '医疗机构'],
        origin: ['转递来信'],
        identity: ['实名'],
        // Somebody with an interest keeps away, and nothing is handed in.
        interest: ['否'],
        notFound: ['2', '完成'],
        idNumber: [ID_NUMBER],
        name: ['张三'],
        contactPhone: ['13800138000'],
        answer: ['不参加'],
      };
      const walked = walkForm(purpose, seen, { start: starts[purpose].word, says });
      const last = walked.replies.slice(-3).join('\n---\n');
      for (const reply of walked.replies) expect(byteLength(reply)).toBeLessThanOrEqual(REPLY_LIMIT);
      const effect = walked.effects.find((one) => 'answers' in one);
      if (!effect || !('answers' in effect)) throw new Error(`nothing was handed in: ${last}`);
      expect('form' in effect && effect.form).toEqual(matterForms[purpose]);
      // What is required of everybody was asked.
      const must = def.fields.filter(({ required, visible }) => required === true && visible === undefined);
      expect(walked.asked).toEqual(expect.arrayContaining(must.map(({ key }) => key)));
    },
  );
});
