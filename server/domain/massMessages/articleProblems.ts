import type { Problem } from '../errors.ts';
import { articleHtml } from './articleHtml.ts';
import { articleLimits, mostBodySigns } from './limits.ts';
import { parseMarkup } from './markup.ts';

/** An article as staff write it; `body` in the simple markup. */
export interface Article {
  title: string;
  author: string;
  digest: string;
  body: string;
}

const names = { title: '标题', author: '作者', digest: '摘要' } as const;

/** Everything that keeps an article from being sent, with the field. */
export function articleProblems(article: Article): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['title', 'author', 'digest'] as const) {
    const over = signs(article[field]) - articleLimits[field];
    if (over > 0)
      problems.push(tooLong(field, `${names[field]}最多 ${articleLimits[field]} 字，请减 ${over} 字。`));
  }
  if (article.title.trim() === '')
    problems.push({ path: 'title', code: 'required', message: '请填写标题。' });
  if (parseMarkup(article.body).length === 0)
    problems.push({ path: 'body', code: 'required', message: '请填写正文。' });
  if (signs(article.body) > mostBodySigns || signs(articleHtml(article.body)) > articleLimits.html)
    problems.push(tooLong('body', `正文最多 ${mostBodySigns} 字，请分成几次发。`));
  return problems;
}

function tooLong(path: string, message: string): Problem {
  return { path, code: 'too_long', message };
}

function signs(text: string): number {
  return [...text].length;
}
