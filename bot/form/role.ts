import { type Answers, fieldProblems, pruneHidden } from '../../server/forms/engine/index.ts';
import type { Draft, Purpose } from '../engine/state.ts';
import type { View } from '../engine/types.ts';
import { formOf, matterForms, SUPERVISOR } from './formOf.ts';
import { goNext, withDraft } from './move.ts';
import { contextOf, type FormOutcome, type OpenForm, openForm } from './openForm.ts';
import { purposes } from './purposes.ts';
import { question } from './question.ts';

/** Whether this draft can only be handed in, as it is, by a supervisor in force. */
export function needsRole({ mode }: Draft): boolean {
  return mode === SUPERVISOR;
}

const AS_SUPERVISOR = '监督员实名';

/** A lead of a supervisor whose term is over: everybody may report, so it goes on, and only who reports is asked again. */
export function asCitizen(form: OpenForm, view: View): OpenForm {
  const { identity, ...others } = form.draft.answers;
  const answers = identity === AS_SUPERVISOR ? others : form.draft.answers;
  const draft: Draft = { ...form.draft, mode: 'public', answers };
  return goNext(openForm('tip', draft, view).form);
}

/** What is asked when the right to hand something in has gone meanwhile. */
export function roleQuestion({ purpose }: OpenForm): string {
  const { noun, giveUp } = purposes[purpose];
  return [
    `您的聘期已经结束，${noun}只能由在聘的监督员提交。您写的都还在，可以：`,
    '1. 改成举报线索接着填（人人都能交，可以匿名）',
    '2. 先留着，七天内有效',
    `3. ${giveUp}`,
    '请回复 1、2 或 3。',
  ].join('\n');
}

const WAYS = {
  tip: ['1', '改成举报线索', '举报线索', '举报', '线索'],
  keep: ['2', '先留着', '留着', '保存', '取消'],
  drop: ['3', '删除', '删掉', '不报了', '不写了'],
} as const;

/** Stops at the question what to do with it. */
export function askRole(form: OpenForm): FormOutcome {
  const { at } = form.draft;
  const asked = at.kind === 'role' ? form : withDraft(form, { at: { kind: 'role', from: at } });
  return { draft: asked.draft, say: [roleQuestion(asked)] };
}

/** The answer to it; `other` is a half-filled lead that is there already. Null where it is none of the three. */
export function roleAnswer(
  form: OpenForm,
  said: string,
  view: View,
  other: Draft | undefined,
): (FormOutcome & { readonly tip?: Draft }) | null {
  if ((WAYS.keep as readonly string[]).includes(said))
    return { draft: form.draft, leave: true, say: ['好，先留着，七天内回复“继续”可以再看。'] };
  if ((WAYS.drop as readonly string[]).includes(said))
    return { draft: null, leave: true, say: [purposes[form.purpose].deleted] };
  if (!(WAYS.tip as readonly string[]).includes(said)) return null;
  if (other)
    return {
      draft: form.draft,
      leave: true,
      say: ['您有一份没交的举报线索，请先交了那一份，再回复“继续”。'],
    };
  const tip = tipFrom(form, view);
  const next = goNext(openForm('tip', tip, view).form);
  return {
    draft: null,
    leave: true,
    next: { dialog: 'form', purpose: 'tip' },
    tip: next.draft,
    say: ['好，能用的内容都带过来了，只问还缺的。', question(next)],
  };
}

/** What a lead calls the same thing. */
const SAME: Readonly<Partial<Record<Purpose, Readonly<Record<string, string>>>>> = {
  visit: {
    targetKind: 'targetKind',
    institution: 'institution',
    date: 'period',
    place: 'place',
    found: 'violations',
    findings: 'facts',
    evidence: 'evidence',
  },
  opinion: { text: 'facts', files: 'evidence' },
};

/** A lead with those answers that it takes as they are. */
function tipFrom({ purpose, draft }: OpenForm, view: View): Draft {
  const form = matterForms.tip;
  const def = formOf('tip', { form, mode: 'public' }, view);
  const context = contextOf('public', view.now);
  const named = Object.entries(SAME[purpose] ?? {}).flatMap(([from, to]) =>
    draft.answers[from] === undefined ? [] : [[to, draft.answers[from]] as const],
  );
  const carried: Answers = Object.fromEntries(named);
  const sound = def.fields
    .filter(({ key }) => carried[key] !== undefined)
    .filter((field) => fieldProblems(field, carried, context).length === 0);
  const answers = pruneHidden(def, Object.fromEntries(sound.map(({ key }) => [key, carried[key]])), context);
  const at = { kind: 'field', key: def.fields[0]?.key ?? '' } as const;
  const savedAt = view.now.toISOString();
  return { form, mode: 'public', answers, passed: [], queue: [], at, misses: 0, savedAt };
}
