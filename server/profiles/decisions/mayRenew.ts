import { addDays, type Day } from '../../domain/calendar/days.ts';
import type { Profile } from '../schema.ts';
import { onExpiry } from './onExpiry.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** How many days before the last day a renewal may be decided, and the person is first asked (ours). */
export const renewalOpensBefore = 60;

/** What a renewal depends on. */
export interface RenewalFacts {
  /** What the person said; absent before they were asked. */
  readonly consent?: 'asked' | 'given' | 'declined' | undefined;
  /** Whether the bureau has stated its need. */
  readonly needStated: boolean;
  readonly today: Day;
  /** Last day of the term that is to be renewed. */
  readonly termEnd: Day;
  /** Whether the rule-set is in force today and on the first day of the new term (`inForce`). */
  readonly profileInForce: boolean;
}

/**
 * Whether a term may be renewed. Need and consent bind where the document states them; a person who declined is
 * renewed nowhere (trap 2). After the last day only where the term has not lapsed by itself (trap 1). A rule-set
 * that has run out renews nobody (trap 23).
 */
export function mayRenew(profile: Profile, facts: RenewalFacts): Verdict {
  const { renew, termYears } = profile.appointment;
  const expiry = onExpiry(profile);
  if (!facts.profileInForce) {
    const span = profile.meta.expires?.article ?? profile.meta.effective?.article ?? null;
    return refused(span, '所依据的办法不在有效期内，不能续聘；现有聘期不受影响。');
  }
  if (facts.today > facts.termEnd && expiry.move === 'lapse') {
    return refused(expiry.article, '聘期已届满并自然解聘，不能再续聘；需要时请按程序重新聘任。');
  }
  if (facts.today < addDays(facts.termEnd, -renewalOpensBefore)) {
    return refused('ours', `聘期届满前${renewalOpensBefore}天起才能办理续聘，请到时再办。`);
  }
  if (facts.consent === 'declined') {
    return refused(renew.consent?.article ?? 'ours', '本人不同意续聘，不能续聘。');
  }
  if (renew.consent?.value && facts.consent !== 'given') {
    return refused(renew.consent.article, '续聘须征得本人同意，请先征求并登记本人意见。');
  }
  if (renew.need?.value && !facts.needStated) {
    return refused(renew.need.article, '续聘须根据工作需要，请写明需要续聘的理由。');
  }
  const rule = renew.consent ?? renew.reappointOther ?? termYears;
  return allowed(rule?.article ?? null);
}
