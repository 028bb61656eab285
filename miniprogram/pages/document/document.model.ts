import type { AnswerOf } from '../../api/types';
import { dayWords } from '../../lib/dates.model';

export type Document = AnswerOf<'get', '/api/mini/documents/{no}'>;

/** A document on its page. */
export interface DocumentView {
  title: string;
  about: string;
  source: string;
  paragraphs: { key: number; text: string }[];
}

export const noDocument: DocumentView = { title: '', about: '', source: '', paragraphs: [] };

/** The text in paragraphs, as people read on a phone; empty lines separate nothing. */
export function documentView({
  title,
  kind,
  publishedAt,
  text,
  sourceNo,
  sourceDate,
}: Document): DocumentView {
  const source = [sourceNo, sourceDate && dayWords(sourceDate)].filter(Boolean).join('，');
  return {
    ...{ title, about: `${kind}　${dayWords(publishedAt)}`, source: source ? `文件：${source}` : '' },
    paragraphs: text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line, key) => ({ key, text: line })),
  };
}
