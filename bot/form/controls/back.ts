import { goBack } from '../move.ts';
import { question } from '../question.ts';
import type { Control } from './types.ts';

export const back: Control = {
  words: ['上一步', '上一题', '上一个', '返回', '返回上一步', '回上一步', '后退', '退回', '回去'],
  run(form) {
    const previous = goBack(form);
    if (!previous) return { draft: form.draft, say: ['这已经是第一步了。', question(form)] };
    return { draft: previous.draft, say: [question(previous)] };
  },
};
