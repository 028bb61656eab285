import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock } from '../../models/clock.ts';
import { authorize } from '../../permissions/permissions.ts';

/** How far ahead clocks can reach. */
const yearsAhead = 2;

/**
 * Years without a table of holidays that some clock waits for, the first one first. About the whole product and without
 * numbers: it is for whoever puts the table in, and says nothing about any matter.
 * @throws DomainError `permission.denied`
 */
export async function listClockFaults({ actor, clock }: StaffContext): Promise<{ year: number }[]> {
  authorize(actor, 'clock.faults', { bureauId: actor.bureauId });
  const thisYear = Number(beijingDay(clock.now()).slice(0, 4));
  const faults: { year: number }[] = [];
  for (let year = thisYear; year <= thisYear + yearsAhead; year += 1) {
    if (await Clock.exists({ missingYear: year })) faults.push({ year });
  }
  return faults;
}
