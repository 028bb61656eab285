import type { MatterSummary } from '../engine/types.ts';
import { paginate } from '../text/bytes.ts';
import { dayWords, shortTime } from '../text/day.ts';

/** Bytes of a page: the rest of the 2,048 is for what can be replied. */
const PAGE_BYTES = 1500;

export const WRITE = '请写下要说的话，一条发完，最多 1000 字；不说了请回复“取消”。';
/** Asked instead of `WRITE` when somebody is not satisfied. */
export const OBJECT =
  '请写下哪里不满意、希望怎么办，一条发完，最多 1000 字；我们会重新办理一次。不说了请回复“取消”。';
const LONGEST = 1000;

/** One line of a list. */
export function matterLine({ no, kindLabel, statusLabel }: MatterSummary): string {
  return `${kindLabel} ${no}：${statusLabel}`;
}

/** A matter with what happens next and its dialogue, as pages. */
export function matterPages(matter: MatterSummary): string[] {
  const { next, dueOn, messages } = matter;
  const due = dueOn === undefined ? '' : `，最晚 ${dayWords(dueOn)}`;
  const lines = [
    matterLine(matter),
    ...(next === undefined ? [] : [`接下来：${next}${due}。`]),
    ...messages.flatMap(({ from, at, text }) =>
      `${shortTime(at)} ${from === 'office' ? '工作人员' : '您'}：${text}`.split('\n'),
    ),
  ];
  return paginate(lines, PAGE_BYTES);
}

/** The page with what can be replied below it. */
export function matterPage(matter: MatterSummary, wanted: number): { text: string; page: number } {
  const pages = matterPages(matter);
  const page = Math.min(wanted, pages.length - 1);
  const more = page < pages.length - 1 ? '看后面请回复“下一页”；' : '';
  const object = matter.mayObject ? '对答复不满意，请回复“不满意”。' : '';
  const say = matter.open ? `${more}要补充或回答，请回复“1”。${object}` : more.replace(/；$/, '。');
  return { text: [pages[page] ?? '', say].filter((part) => part !== '').join('\n\n'), page };
}

/** What is wrong with a message to a matter, null for nothing. */
export function messageProblem(text: string): string | null {
  const length = [...text].length;
  if (length === 0) return '这里请打字。';
  return length > LONGEST ? `这一条有 ${length} 字，最多 ${LONGEST} 字，请精简后再发。` : null;
}
