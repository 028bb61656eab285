import { AppliedMigration } from '../models/appliedMigration.ts';
import type { Clock } from '../platform/clock.ts';
import { migrations } from './index.ts';

/** Runs what this store has not been through yet, in order. @returns the ids that ran */
export async function migrate(clock: Clock): Promise<string[]> {
  const applied = new Set((await AppliedMigration.find().lean()).map((row) => row._id));
  const due = migrations.filter(({ id }) => !applied.has(id));
  for (const { id, run } of due) {
    await run();
    await AppliedMigration.updateOne({ _id: id }, { $set: { at: clock.now() } }, { upsert: true });
  }
  return due.map(({ id }) => id);
}
