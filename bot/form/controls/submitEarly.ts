import { validateAnswers } from '../../../server/forms/engine/index.ts';
import { goNext, withDraft } from '../move.ts';
import { currentField } from '../numbering.ts';
import { question } from '../question.ts';
import type { Control } from './types.ts';

/** 提交 where a question is open: never its answer. What is whole is shown once more; otherwise the question stays. */
export const submitEarly: Control = {
  words: ['提交', '确认提交', '交表', '提交申请', '确定提交', '现在提交', '马上提交', '直接提交'],
  applies: (form) => currentField(form) !== undefined,
  run(form) {
    const { buffer } = form.draft;
    if (buffer === undefined && validateAnswers(form.def, form.draft.answers, form.context).ok) {
      const whole = goNext(withDraft(form, { queue: [], passed: form.def.fields.map(({ key }) => key) }));
      return { draft: { ...whole.draft, passed: form.draft.passed }, say: [question(whole)] };
    }
    const done = buffer === undefined ? '' : '这一题写完了请先回复“完成”。';
    const say = `还没填完，现在不能提交；填完会请您核对，那时再回复“提交”。${done}`;
    return { draft: form.draft, say: [say, question(form)] };
  },
};
