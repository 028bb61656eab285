import { beijingDay, beijingTime } from '../time.ts';

/**
 * Limits of WeChat's template keyword types (wechat.md §2.5). Text is cut by code point and never empty:
 * WeChat refuses both with 47003, and then a person is not told.
 */
const limits = { thing: 20, character_string: 32, phrase: 5, time: 20 } as const;

export type KeywordType = keyof typeof limits;

/** The value of a keyword: without line breaks or control characters, cut with … to what WeChat takes. */
export function keyword(type: KeywordType, text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, ' ').trim() || '—';
  const points = Array.from(clean);
  const limit = limits[type];
  return points.length <= limit ? clean : `${points.slice(0, limit - 1).join('')}…`;
}

/** Beijing time as the keyword type `time` wants it: 2026年11月23日 16:05. */
export function keywordTime(at: Date): string {
  const [year, month, day] = beijingDay(at).split('-').map(Number);
  return `${year}年${month}月${day}日 ${beijingTime(at)}`;
}
