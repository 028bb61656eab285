import type { Day } from '../../domain/calendar/days.ts';
import type { Holder } from '../../domain/recusal/interests.ts';
import { Interest } from '../../models/interest.ts';
import { recusalVerdict } from '../../profiles/decisions/recusalVerdict.ts';
import type { Profile } from '../../profiles/schema.ts';
import { heldBy } from './recusingInterests.ts';

/**
 * Whether a supervisor or officer must keep away from every matter of an institution on `today`. Ask it wherever
 * somebody meets an institution; for lists, `excludedInstitutionIds` and `recusedHolders` ask for many at once.
 */
export async function isRecused(
  holder: Holder,
  institutionId: string,
  { profile, today }: { profile: Profile; today: Day },
): Promise<boolean> {
  const rows = await Interest.find(
    { ...heldBy(holder), institutionId, state: { $ne: 'withdrawn' } },
    { type: 1, claimsImpartial: 1, decision: 1, since: 1, until: 1 },
  ).lean();
  return rows.some(({ since, until, type, claimsImpartial, decision }) => {
    const current = (since ?? '') <= today && (!until || until >= today);
    return (
      current && recusalVerdict(profile, { type, claimsImpartial, decision: decision ?? undefined }).recuse
    );
  });
}
