import { type Day, daysBetween } from '../../domain/calendar/days.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';

/** What a call says. Days are in Beijing, both included. */
export interface CallContent {
  title: string;
  text: string;
  opensOn: Day;
  closesOn: Day;
  /** How many are sought; null where the bureau leaves it open. */
  headcount: number | null;
}

/** A window longer than this is a slip of the keyboard (ours). */
const longestDays = 366;

/**
 * Refuses what cannot be a call, every problem at once.
 * @throws DomainError `input.invalid`
 */
export function checkCallContent(
  { title, text, opensOn, closesOn, headcount }: CallContent,
  today: Day,
): void {
  const problems: Problem[] = [];
  const object = (path: string, code: string, message: string) => problems.push({ path, code, message });
  if (title.trim().length < 4) object('title', 'too_short', '标题至少 4 个字，报名的人会看到。');
  if (text.trim().length < 20)
    object('text', 'too_short', '公告正文至少 20 个字，写明条件、办法和联系方式。');
  if (closesOn < opensOn) object('closesOn', 'date', '截止日期不能早于开始日期。');
  else if (closesOn < today) object('closesOn', 'date', '截止日期已过，请改到今天以后。');
  else if (daysBetween(opensOn, closesOn) > longestDays) {
    object('closesOn', 'date', '报名时间超过一年，请核对日期。');
  }
  if (headcount !== null && (!Number.isInteger(headcount) || headcount < 1 || headcount > 9999)) {
    object('headcount', 'range', '选聘人数请写 1 到 9999 的整数，不定人数就留空。');
  }
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
}

/** The content as it is stored; an open headcount is left out. */
export function callFields({ title, text, opensOn, closesOn, headcount }: CallContent) {
  const fields = { title: title.trim(), text: text.trim(), opensOn, closesOn };
  return headcount === null ? fields : { ...fields, headcount };
}
