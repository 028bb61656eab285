import { MatterGrant } from '../models/matterGrant.ts';
import { Staff } from '../models/staff.ts';
import { UnitStats } from '../models/unitStats.ts';

/** Matters that units above pulled up, counts of units, and accounts by unit. */
export async function createOrganisations(): Promise<void> {
  for (const model of [MatterGrant, UnitStats]) {
    await model.createCollection();
    await model.createIndexes();
  }
  await Staff.createIndexes();
}
