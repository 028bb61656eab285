import type { AnswerOf } from '../../api/types';
import { dayWords } from '../../lib/dates.model';
import { isNew, type Seen } from '../../lib/seen.model';

type Matter = AnswerOf<'get', '/api/mini/matters'>['rows'][number];

/** A line of the list. */
export interface MatterRow {
  no: string;
  title: string;
  text: string;
  state: string;
  marked: boolean;
  url: string;
}

/** What comes next, and by when; without it, since when it is there. */
export function nextWords({
  next,
  dueOn,
  submittedAt,
}: Pick<Matter, 'next' | 'dueOn' | 'submittedAt'>): string {
  if (!next) return `${dayWords(submittedAt)}提交`;
  return dueOn ? `${next}，${dayWords(dueOn)}前` : next;
}

/** The list, with a mark at what the bureau wrote to since it was opened. */
export function matterRows(rows: readonly Matter[], seen: Seen): MatterRow[] {
  return rows.map((matter) => ({
    no: matter.no,
    title: matter.kindLabel,
    text: `${matter.no}　${nextWords(matter)}`,
    state: matter.statusLabel,
    marked: isNew(seen, matter),
    url: `/pages/matter/matter?no=${matter.no}`,
  }));
}
