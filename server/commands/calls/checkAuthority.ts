import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { inForce } from '../../profiles/resolve.ts';
import type { Profile } from '../../profiles/schema.ts';
import { authorityOf } from '../../queries/bureaus/authorityOf.ts';
import type { Services } from '../context.ts';

/**
 * Refuses a unit that does not select supervisors under its rule-set, and a call under a rule-set that has
 * expired (trap 23).
 * @throws DomainError `call.no_authority` with the reason
 */
export function checkAuthority(
  { clock, profiles }: Pick<Services, 'clock' | 'profiles'>,
  profile: Profile,
  bureau: BureauDoc,
): void {
  const verdict = authorityOf(profiles, bureau);
  if (!verdict.ok) throw refusal(verdict.reason);
  if (!inForce(profile, beijingDay(clock.now()))) throw refusal('本单位执行的办法已经到期，不能再发布公告。');
}

function refusal(message: string): DomainError {
  return new DomainError('call.no_authority', {
    problems: [{ path: 'bureau', code: 'no_authority', message }],
  });
}
