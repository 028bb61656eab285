import { DomainError } from '../../domain/errors.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { mayAppoint } from '../../profiles/decisions/mayAppoint.ts';
import type { Profile } from '../../profiles/schema.ts';

/**
 * Refuses a unit that does not select supervisors under its rule-set.
 * @throws DomainError `call.no_authority` with the reason
 */
export function checkAuthority(profile: Profile, { level, optedInAt }: BureauDoc): void {
  const verdict = mayAppoint(profile, { level, optedIn: Boolean(optedInAt) });
  if (verdict.ok) return;
  const problems = [{ path: 'bureau', code: 'no_authority', message: verdict.reason }];
  throw new DomainError('call.no_authority', { problems });
}
