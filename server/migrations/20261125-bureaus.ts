import { MatterGrant } from '../models/matterGrant.ts';
import { Staff } from '../models/staff.ts';

/** Matters that units above pulled up, and accounts by unit. */
export async function createMatterGrants(): Promise<void> {
  await MatterGrant.createCollection();
  await MatterGrant.createIndexes();
  await Staff.createIndexes();
}
