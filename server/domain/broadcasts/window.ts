/** What waits in the sending queue. */
export interface Waiting {
  /** Messages of everybody, of every kind, that are due now or with a worker. */
  due: number;
  /** Messages of this broadcast without an outcome, also those that wait for the morning. */
  planned: number;
}

/** People handed over in one transaction. */
const part = 200;
/** Messages of all kinds that may be due at once: an answer that somebody is owed never stands behind more (ours). */
export const mostDue = 1_000;
/** Messages of one broadcast that may wait, for the morning or for a try again (ours). */
const mostPlanned = 5_000;

/** How many more people of a broadcast may be handed to the sending queue now. */
export function roomFor({ due, planned }: Waiting): number {
  return Math.max(Math.min(part, mostDue - due, mostPlanned - planned), 0);
}
