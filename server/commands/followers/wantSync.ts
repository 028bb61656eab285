import { Person } from '../../models/person.ts';

/** The fields of a person's row that have them looked up at WeChat, soon. */
export function wantedAt(now: Date): { syncDueAt: Date; syncWanted: Date; syncTries: number } {
  return { syncDueAt: now, syncWanted: now, syncTries: 0 };
}

/**
 * Has these people's UnionID and tag compared with what they should be. Call it in the transaction of the change that
 * makes it necessary; twice is as good as once.
 */
export async function wantSync(personIds: readonly string[], now: Date): Promise<void> {
  await Person.updateMany({ _id: { $in: [...personIds] } }, { $set: wantedAt(now) });
}
