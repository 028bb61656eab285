import type { Draft, Place } from '../engine/state.ts';
import { withDraft } from './move.ts';
import type { FormOutcome, OpenForm } from './openForm.ts';
import { purposes } from './purposes.ts';
import { question, reminder } from './question.ts';

type Way = 'save' | 'delete' | 'resume';

/** Saying 取消 twice leaves the form, but deletes nothing: deleting takes its own word. */
const WAYS: Readonly<Record<Way, readonly string[]>> = {
  save: ['1', '保存', '先保存', '暂存', '取消', '退出', '以后再填', '1保存'],
  delete: [
    '2',
    '删除',
    '删掉',
    '不申请了',
    '不报了',
    '不写了',
    '不填了',
    '不举报了',
    '确认取消',
    '确认删除',
    '2删除',
  ],
  resume: ['3', '接着填', '继续', '不取消', '返回', '上一步', '3接着填'],
};

/** Whether the message answers 取消's question; some of these words mean something else everywhere else. */
export function isCancelAnswer(said: string): boolean {
  return wayOf(said) !== undefined;
}

/** The answer to 取消's question; whatever is not understood keeps everything and goes on. */
export function cancelAnswer(form: OpenForm, said: string): FormOutcome {
  const back = leaveCancel(form);
  const way = wayOf(said);
  return way ? ways[way](back) : { draft: back.draft, say: ['没有取消，您填的都在。', reminder(back)] };
}

function wayOf(said: string): Way | undefined {
  return (Object.keys(WAYS) as Way[]).find((name) => WAYS[name].includes(said));
}

/** The form at the place where 取消 was said. */
export function leaveCancel(form: OpenForm): OpenForm {
  const { at } = form.draft;
  return at.kind === 'cancel' ? withDraft(form, { at: at.from }) : form;
}

const ways: Readonly<Record<Way, (form: OpenForm) => FormOutcome>> = {
  save: (form) => saved(form.draft),
  delete: (form) => ({ draft: null, leave: true, say: [purposes[form.purpose].deleted] }),
  resume: (form) => ({ draft: form.draft, say: [question(form)] }),
};

/** Leaving with everything kept. */
export function saved(draft: Draft): FormOutcome {
  return { draft, leave: true, say: ['已保存，7 天内回复“继续”就能接着填；回复“菜单”看其他功能。'] };
}

/** The place to return to from 取消. */
export function cancelPlace(at: Place): Place {
  return at.kind === 'cancel' ? at : { kind: 'cancel', from: at };
}
