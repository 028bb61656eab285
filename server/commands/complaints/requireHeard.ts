import type { Day } from '../../domain/calendar/days.ts';
import { addWorkingDays, NoHolidayTable } from '../../domain/calendar/workingDays.ts';
import { complaintLimits, type Hearing } from '../../domain/complaints/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ComplaintDoc } from '../../models/complaint.ts';
import { ComplaintAnswer } from '../../models/complaintAnswer.ts';
import type { StaffContext } from '../context.ts';

/**
 * Nobody is judged unheard (domain notes §3.6): there is an answer, somebody listened, or the days for it are over.
 * @throws DomainError `complaint.not_heard`
 */
export async function requireHeard(
  { clock }: StaffContext,
  { _id, askedAt }: ComplaintDoc,
  heard: Hearing,
): Promise<void> {
  if (heard === 'talk') return;
  if (heard === 'written') {
    if (await ComplaintAnswer.exists({ complaintId: _id })) return;
  } else if (askedAt) {
    const last = lastDay(beijingDay(askedAt));
    if (last && beijingDay(clock.now()) > last) return;
  }
  throw new DomainError('complaint.not_heard');
}

/** Null while nobody can say, because a year has no table of holidays: then the days are not over. */
function lastDay(askedOn: Day): Day | null {
  try {
    return addWorkingDays(askedOn, complaintLimits.hearingDays);
  } catch (error) {
    if (error instanceof NoHolidayTable) return null;
    throw error;
  }
}
