import { isRequired } from '../../../server/forms/engine/index.ts';
import { goNext, withDraft } from '../move.ts';
import { currentField, isAnswered } from '../numbering.ts';
import { proceed } from '../proceed.ts';
import { question } from '../question.ts';
import { keepAnswer } from './keep.ts';
import type { Control } from './types.ts';

export const skip: Control = {
  words: ['跳过', '略过', '跳过这题', '下一题', '下一步', '不填', '先不填', '不想填', 'skip'],
  run(form) {
    const field = currentField(form);
    if (!field) return { draft: form.draft, say: ['已经到最后一步，没有要跳过的了。', question(form)] };
    if (isAnswered(form, field)) return keepAnswer(form);
    if (isRequired(field, form.draft.answers, form.context)) {
      const say = `“${field.label}”要填，不能跳过；现在不方便可以回复“保存”，以后再填。`;
      return { draft: form.draft, say: [say] };
    }
    const next = goNext(withDraft(form, { passed: [...new Set([...form.draft.passed, field.key])] }));
    return proceed(next, `已跳过“${field.label}”。`);
  },
};
