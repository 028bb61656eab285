import { withDraft } from '../move.ts';
import { currentField } from '../numbering.ts';
import type { FormOutcome, OpenForm } from '../openForm.ts';
import { question, reminder } from '../question.ts';
import { summaryPages } from '../summary.ts';
import type { Control } from './types.ts';

/** One page of the answers so far; at the summary, of the summary itself. */
export function showPage(form: OpenForm, page: number): FormOutcome {
  const shown = withDraft(form, { page });
  if (!currentField(form)) return { draft: shown.draft, say: [question(shown)] };
  const pages = summaryPages(form);
  const more = page < pages.length - 1;
  const heading = pages.length > 1 ? `您填写的内容（${page + 1}/${pages.length}）：` : '您填写的内容：';
  const { page: _page, ...plain } = form.draft;
  return {
    draft: more ? shown.draft : plain,
    say: [`${heading}\n${pages[page] ?? ''}`, more ? '回复“下一页”接着看。' : reminder(form)],
  };
}

export const view: Control = {
  words: ['查看', '查看答案', '看看', '看一下', '预览', '核对', '查看内容', '我填的'],
  run: (form) => showPage(form, 0),
};
