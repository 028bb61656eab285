import { isRequired, pruneHidden } from '../../../server/forms/engine/index.ts';
import { goNext, withDraft } from '../move.ts';
import { currentField, isAnswered } from '../numbering.ts';
import { question } from '../question.ts';
import type { Control } from './types.ts';

/** Takes back an optional answer (PIPL 47: what is not needed can be deleted). */
export const clear: Control = {
  words: ['清空', '清除', '删除这项', '删掉这项', '清空这题'],
  applies(form) {
    const field = currentField(form);
    return field !== undefined && isAnswered(form, field);
  },
  run(form) {
    const field = currentField(form);
    const { answers, passed } = form.draft;
    if (!field || isRequired(field, answers, form.context)) {
      return { draft: form.draft, say: [`“${field?.label ?? ''}”要填，不能清空；请直接发新的内容。`] };
    }
    const { [field.key]: _removed, ...rest } = answers;
    const kept = pruneHidden(form.def, rest, form.context);
    const next = goNext(withDraft(form, { answers: kept, passed: [...new Set([...passed, field.key])] }));
    return { draft: next.draft, say: [`已清空“${field.label}”。`, question(next)] };
  },
};
