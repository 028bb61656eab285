import type { Day } from '../../domain/calendar/days.ts';
import { recusedHolders } from '../recusal/recusedHolders.ts';

/**
 * Whose interests exclude them from an institution: the `supervisorId`s that must not be chosen for
 * anything that concerns it, and must not learn that it exists.
 */
export type RecusedFor = (institutionId: string, today: Day) => Promise<ReadonlySet<string>>;

/** As the register of interests says. */
export const recusedFor: RecusedFor = async (institutionId, today) => {
  const holders = await recusedHolders(institutionId, today);
  return new Set(holders.filter(({ kind }) => kind === 'supervisor').map(({ id }) => id));
};
