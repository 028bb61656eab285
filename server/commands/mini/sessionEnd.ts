import { retention } from '../../domain/retention.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * When a session that is used now ends: seven days on, at the end of that day (UTC), so that the stored time does not tell
 * when somebody was here, and a session is written once a day at most.
 */
export function sessionEnd(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + retention.miniSessionMs) / dayMs) * dayMs);
}
