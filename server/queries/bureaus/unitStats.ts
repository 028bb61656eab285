import type { ApplicationStatus } from '../../domain/applications/machine.ts';
import type { AppointmentStatus } from '../../domain/appointments/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Event } from '../../models/event.ts';
import { UnitStats } from '../../models/unitStats.ts';
import { countApplications, countTerms } from './unitCounts.ts';

/** The numbers of one unit that do not fit into an index: everything it ever had, by status. */
export interface UnitNumbers {
  applications: Partial<Record<ApplicationStatus, number>>;
  supervisors: Partial<Record<AppointmentStatus, number>>;
  inForce: number;
}

/** A transaction may commit this long after the time on its event. */
const overlapMs = 30_000;
/** Units counted in one go, so that a count over a whole province holds nothing up. */
const chunk = 20;
/** Events that change no number. */
const harmless = ['application.viewed', 'staff.signedIn'];

/**
 * Numbers of the units, counted again only where something happened since the last count or a new day began:
 * every change of state has its event, so the events say where. A look costs what happened, not what there is.
 */
export async function unitStats(
  units: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, UnitNumbers>> {
  const known = await UnitStats.find({ _id: { $in: [...units] }, day: beijingDay(now) }).lean();
  const changed = await happenedIn(known);
  const fresh = known.filter(({ _id }) => !changed.has(_id));
  await UnitStats.updateMany({ _id: { $in: fresh.map(({ _id }) => _id) } }, { $max: { checkedAt: now } });
  const numbers = new Map<string, UnitNumbers>(fresh.map(({ _id, ...row }) => [_id, toNumbers(row)]));
  const stale = units.filter((id) => !numbers.has(id));
  for (let i = 0; i < stale.length; i += chunk) {
    for (const [id, counted] of await count(stale.slice(i, i + chunk), now)) numbers.set(id, counted);
  }
  return numbers;
}

const toNumbers = ({ applications, supervisors, inForce }: UnitNumbers): UnitNumbers => {
  return { applications, supervisors, inForce };
};

async function happenedIn(known: readonly { _id: string; checkedAt: Date }[]): Promise<ReadonlySet<string>> {
  if (known.length === 0) return new Set();
  const oldest = Math.min(...known.map(({ checkedAt }) => checkedAt.getTime()));
  const found = await Event.distinct('bureauId', {
    bureauId: { $in: known.map(({ _id }) => _id) },
    at: { $gte: new Date(oldest - overlapMs) },
    type: { $nin: harmless },
  });
  return new Set(found);
}

async function count(units: readonly string[], now: Date): Promise<Map<string, UnitNumbers>> {
  const day = beijingDay(now);
  const applications = await countApplications(units);
  const terms = await countTerms(units, day);
  const numbers = units.map((id): [string, UnitNumbers] => [
    id,
    {
      applications: applications.get(id) ?? {},
      supervisors: terms.statuses.get(id) ?? {},
      inForce: terms.inForce.get(id) ?? 0,
    },
  ]);
  await UnitStats.bulkWrite(
    numbers.map(([id, counted]) => ({
      updateOne: {
        filter: { _id: id },
        update: { $set: { ...counted, day, checkedAt: now } },
        upsert: true,
      },
    })),
  );
  return new Map(numbers);
}
