import type { AnswerOf } from '../../api/types';

export type Claimed = AnswerOf<'post', '/api/mini/claims'>;

/** A line of the dialogue, as the page shows it. */
export interface ShownLine {
  key: string;
  who: string;
  at: string;
  text: string;
}

/** Sixteen digits, however they were copied. */
export function codeOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '');
}

/** The lead behind a code, in words. */
export function shownClaim({ no, statusLabel, submittedAt, next, dueOn, messages }: Claimed) {
  return {
    no,
    status: statusLabel,
    text: [`${momentInChina(submittedAt).slice(0, 10)} 提交`, next ?? '', dueOn ? `最晚 ${dueOn}` : '']
      .filter((part) => part !== '')
      .join('\n'),
    lines: messages.map(
      ({ from, at, text }, n): ShownLine => ({
        ...{ key: String(n), text, at: momentInChina(at) },
        who: from === 'office' ? '医保部门' : '您',
      }),
    ),
  };
}

/** `2026-11-30 14:05`, by the clock in China. */
export function momentInChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
