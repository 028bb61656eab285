import { explanation } from '../explain.ts';
import type { Control } from './types.ts';

export const help: Control = {
  words: ['帮助', 'help', '怎么填', '怎么写', '不懂', '不明白', '不会填', '什么意思', '说明', '?'],
  run: (form) => ({ draft: form.draft, say: [explanation(form)] }),
};
