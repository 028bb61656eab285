import type { Via } from './vias.ts';

/** WeChat drops a repeated `client_msg_id` for ten minutes; a minute less, for clocks that differ. */
export const resendWindowMs = 9 * 60_000;

const maxAttempts = 8;
const firstPauseMs = 5_000;
const longestPauseMs = 30 * 60_000;

/**
 * When to try again after failed attempt number `attempt` (from 1), in ms: exponential with jitter, never
 * sooner than WeChat asked for; null when it is time to give up and tell staff.
 * @param random 0..1
 */
export function pauseBefore(attempt: number, askedMs: number, random: number): number | null {
  if (attempt >= maxAttempts) return null;
  const pause = Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
  return Math.max(askedMs, Math.round(pause * (0.75 + random / 2)));
}

/**
 * Whether a message whose earlier attempt has no known outcome may be sent again: only while WeChat itself
 * would drop the repetition. A person is told at most once; staff see that we do not know.
 */
export function mayResend(
  via: Via | null | undefined,
  firstAttemptAt: Date | null | undefined,
  now: Date,
): boolean {
  if (!firstAttemptAt) return true;
  // Chat messages and subscription notices have no idempotency key at all.
  return via === 'template' && now.getTime() - firstAttemptAt.getTime() < resendWindowMs;
}
