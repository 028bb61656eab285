import { summaryPages } from '../summary.ts';
import type { Control } from './types.ts';
import { showPage } from './view.ts';

export const nextPage: Control = {
  words: ['下一页', '下页', '继续看', '接着看', '翻页', '下一頁'],
  applies: (form) => form.draft.page !== undefined,
  run(form) {
    const last = summaryPages(form).length - 1;
    return showPage(form, Math.min((form.draft.page ?? 0) + 1, last));
  },
};
