import type { StaffContext } from '../../commands/context.ts';
import { daysBetween } from '../../domain/calendar/days.ts';
import { type ClockKind, ruleOf } from '../../domain/clocks/kinds.ts';
import { openClockStates } from '../../domain/clocks/states.ts';
import { beijingDay } from '../../domain/time.ts';
import { Bureau } from '../../models/bureau.ts';
import { Clock } from '../../models/clock.ts';
import { authorize } from '../../permissions/permissions.ts';

/** How many clocks of one kind are late in one unit below. */
export interface EscalatedClocks {
  bureauId: string;
  bureauName: string;
  kind: ClockKind;
  label: string;
  count: number;
  /** Calendar days since the earliest of their limits. */
  mostDaysLate: number;
}

interface Group {
  _id: { bureauId: string; kind: ClockKind };
  count: number;
  limitOn: string;
}

/**
 * What is late in the units right below and was told to the actor's: kinds, numbers and days, never a matter
 * (ADR 0008). The longest first.
 * @throws DomainError `permission.denied`
 */
export async function listEscalated({ actor, clock }: StaffContext): Promise<EscalatedClocks[]> {
  authorize(actor, 'clock.list', { bureauId: actor.bureauId });
  const today = beijingDay(clock.now());
  const groups = await Clock.aggregate<Group>([
    { $match: { escalatedTo: actor.bureauId, state: { $in: openClockStates } } },
    {
      $group: {
        _id: { bureauId: '$bureauId', kind: '$kind' },
        count: { $sum: 1 },
        limitOn: { $min: '$limitOn' },
      },
    },
  ]);
  const ids = [...new Set(groups.map(({ _id }) => _id.bureauId))];
  const bureaus = await Bureau.find({ _id: { $in: ids } }, { name: 1 }).lean();
  const names = new Map(bureaus.map(({ _id, name }) => [_id, name]));
  return groups
    .map(({ _id: { bureauId, kind }, count, limitOn }) => ({
      ...{ bureauId, bureauName: names.get(bureauId) ?? '', kind, label: ruleOf(kind).label },
      ...{ count, mostDaysLate: daysBetween(limitOn, today) },
    }))
    .sort((a, b) => b.mostDaysLate - a.mostDaysLate || (a.bureauId < b.bureauId ? -1 : 1));
}
