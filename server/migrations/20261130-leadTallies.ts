import { LeadTallies } from '../models/leadTally.ts';

/** Counts of leads by unit and month; the first look fills them. */
export async function createLeadTallies(): Promise<void> {
  await LeadTallies.createCollection();
}
