import { validateAnswers } from '../../server/forms/engine/index.ts';
import { goNext, withDraft } from './move.ts';
import type { FormOutcome, OpenForm } from './openForm.ts';
import { purposes } from './purposes.ts';
import { question } from './question.ts';
import { askRepeat, repeated } from './repeat.ts';
import { summaryPages } from './summary.ts';

const SUBMIT = [
  '提交',
  '确认提交',
  '确认',
  '交',
  '交表',
  '提交申请',
  '确定提交',
  '无误',
  '核对无误',
  '确认无误',
  '确定',
];

/** Words that hand the form in (`compact` form). A mere 好 does not: a signature hangs on it. */
export function isSubmitWord(said: string): boolean {
  return SUBMIT.includes(said);
}

/** Hands the form in if everything holds and every page of the summary was seen. */
export function submit(form: OpenForm): FormOutcome {
  const { ok, problems } = validateAnswers(form.def, form.draft.answers, form.context);
  if (!ok) {
    const next = goNext(form);
    return { draft: next.draft, say: [problems[0]?.message ?? '', question(next)] };
  }
  const page = form.draft.page ?? 0;
  const purpose = purposes[form.purpose];
  if (!purpose.atOnce && page < summaryPages(form).length - 1) {
    const next = withDraft(form, { page: page + 1 });
    return { draft: next.draft, say: ['还有没核对的内容，看完再提交。', question(next)] };
  }
  const before = repeated(form);
  if (before) return askRepeat(form, before);
  const effect = purpose.effect(form.draft, form.newNames);
  const next = purpose.after?.(effect);
  const say = purpose.done(effect, form.bureau, form.draft);
  return { draft: null, leave: true, effects: [effect], say, ...(next ? { next } : {}) };
}
