import { DomainError } from '../../domain/errors.ts';
import { Staff } from '../../models/staff.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FailureCounter } from './failureCounter.ts';
import { loginLimits } from './lifetimes.ts';

/**
 * Counts a login as failed before anything is checked, so that tries at the same moment cannot share one
 * count; a good login clears it. Names that are no accounts are counted in memory by the same rule, so
 * that the answer does not tell which names exist.
 * @returns the account, or null when there is none of that name
 * @throws DomainError `auth.throttled`
 */
export async function admitLogin(
  { clock, unknownNames }: { clock: Clock; unknownNames: FailureCounter },
  username: string,
) {
  const now = clock.now();
  const lockedUntil = new Date(now.getTime() + loginLimits.windowMs);
  await Staff.updateOne({ username, lockedUntil: { $lte: now } }, { $set: { failures: 0 } });
  const staff = await Staff.findOneAndUpdate(
    { username, failures: { $lt: loginLimits.failures } },
    { $inc: { failures: 1 }, $set: { lockedUntil } },
    { returnDocument: 'after' },
  ).lean();
  if (staff) return staff;
  const closed = (await Staff.exists({ username })) !== null || !unknownNames.admit(username);
  if (closed) throw new DomainError('auth.throttled');
  return null;
}

/** The stored account of a login that may be checked. */
export type AdmittedStaff = NonNullable<Awaited<ReturnType<typeof admitLogin>>>;
