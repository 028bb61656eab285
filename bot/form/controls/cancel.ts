import { cancelPlace } from '../cancelAnswer.ts';
import { withDraft } from '../move.ts';
import { question } from '../question.ts';
import { isUnbegun, leaveUnbegun } from '../unbegun.ts';
import type { Control } from './types.ts';

export const cancel: Control = {
  words: ['取消', '退出', '放弃', '不填了', '不想填了', '不申请了', '取消申请', '终止'],
  run(form) {
    if (isUnbegun(form.purpose, form.draft)) return leaveUnbegun(form);
    const asking = withDraft(form, { at: cancelPlace(form.draft.at) });
    return { draft: asking.draft, say: [question(asking)] };
  },
};
