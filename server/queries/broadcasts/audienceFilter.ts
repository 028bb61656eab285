import type { Audience } from '../../domain/broadcasts/audience.ts';
import type { Day } from '../../domain/calendar/days.ts';

/** Supervisors in force on `today` whom `audience` is for, whatever their unit. */
export function audienceFilter({ specialties, groups, tags = [] }: Audience, today: Day) {
  return {
    status: { $in: ['active' as const, 'under_inquiry' as const] },
    ...{ termStart: { $lte: today }, termEnd: { $gte: today } },
    ...(specialties.length > 0 ? { specialties: { $in: [...specialties] } } : {}),
    ...(groups.length > 0 ? { groups: { $in: [...groups] } } : {}),
    ...(tags.length > 0 ? { tags: { $in: [...tags] } } : {}),
  };
}
