import type { Day } from '../../domain/calendar/days.ts';
import type { Holder } from '../../domain/recusal/interests.ts';
import { Interest } from '../../models/interest.ts';
import { heldBy, recusingOn } from './recusingInterests.ts';

/** Institutions that a person must keep away from on `today`: leave their matters out with `$nin`. */
export async function excludedInstitutionIds(holder: Holder, today: Day): Promise<string[]> {
  const ids = await Interest.distinct('institutionId', { ...heldBy(holder), ...recusingOn(today) });
  return ids.filter((id): id is string => typeof id === 'string');
}
