import type { Clock } from '../../platform/clock.ts';
import { loginLimits } from './lifetimes.ts';

/** Counts wrong logins of names that are no accounts, so that they close just as accounts do. */
export interface FailureCounter {
  /** Records one try; false when this name is closed and the try does not count. */
  admit(name: string): boolean;
}

/** Keeps the counts in memory, for at most `maxNames` names: the oldest are forgotten first. */
export function createFailureCounter(clock: Clock, maxNames = 10_000): FailureCounter {
  const seen = new Map<string, { failures: number; until: number }>();
  return {
    admit(name) {
      const now = clock.now().getTime();
      const known = seen.get(name);
      const failures = known && known.until > now ? known.failures : 0;
      if (failures >= loginLimits.failures) return false;
      seen.delete(name);
      seen.set(name, { failures: failures + 1, until: now + loginLimits.windowMs });
      const oldest = seen.size > maxNames ? seen.keys().next() : undefined;
      if (oldest && !oldest.done) seen.delete(oldest.value);
      return true;
    },
  };
}
