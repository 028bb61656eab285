import type { AnswerOf } from '../../api/types';
import { dayWords } from '../../lib/dates.model';

type Row = AnswerOf<'get', '/api/mini/documents'>['rows'][number];

/** A line of the list. */
export interface DocumentRow {
  no: string;
  title: string;
  text: string;
  state: string;
  marked: boolean;
  url: string;
}

/** The list as it came: newest first, with a mark at what was not opened. */
export function documentRows(rows: readonly Row[]): DocumentRow[] {
  return rows.map(({ no, kind, title, publishedAt, read }) => ({
    ...{ no, title, text: `${kind}　${dayWords(publishedAt)}`, state: read ? '已读' : '未读', marked: !read },
    url: `/pages/document/document?no=${no}`,
  }));
}
