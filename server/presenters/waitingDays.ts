import type { ApplicationStatus } from '../domain/applications/machine.ts';
import { beijingDay } from '../domain/time.ts';

const dayMs = 24 * 3600 * 1000;

/** Calendar days that an application has waited for staff since it last came in; null when it is not our turn. */
export function waitingDays(
  { status, updatedAt }: { status: ApplicationStatus; updatedAt: Date },
  now: Date,
): number | null {
  if (status !== 'submitted') return null;
  return Math.round((Date.parse(beijingDay(now)) - Date.parse(beijingDay(updatedAt))) / dayMs);
}
