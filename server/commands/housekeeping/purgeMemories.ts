import { retention } from '../../domain/retention.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { openMemory } from '../chat/memory.ts';
import { sealPurgedMark } from '../chat/purgedMark.ts';
import type { Services } from '../context.ts';

/** Rows that are read and written at a time. */
const batchSize = 200;

/**
 * Deletes the conversations of people who have not been back for seven days, half-filled forms and all; a sealed mark is left
 * for everybody, until they come back or 90 days are over. Somebody who writes meanwhile keeps theirs. Returns how many went.
 */
export async function purgeMemories({ clock, crypto }: Pick<Services, 'clock' | 'crypto'>): Promise<number> {
  const now = clock.now().getTime();
  const before = (ms: number) => ({ lastSeenAt: { $lt: new Date(now - ms) } });
  await Person.updateMany(
    { ...before(retention.draftMs + retention.purgedMarkMs), purgedSealed: { $exists: true } },
    { $unset: { purgedSealed: 1 } },
  );
  let purged = 0;
  for (;;) {
    const rows = await Person.find(
      { ...before(retention.draftMs), memorySealed: { $exists: true } },
      { memorySealed: 1, turn: 1, lastSeenAt: 1 },
    )
      .limit(batchSize)
      .lean<PersonDoc[]>();
    if (rows.length === 0) return purged;
    const { modifiedCount } = await Person.bulkWrite(
      rows.map((row) => ({
        updateOne: {
          filter: { _id: row._id, turn: row.turn },
          update: {
            $unset: { memorySealed: 1 },
            $set: { purgedSealed: markOf(crypto, row) },
            $inc: { turn: 1 },
          },
        },
      })),
    );
    // All of them wrote meanwhile: the next round finds whoever is left.
    if (modifiedCount === 0) return purged;
    purged += modifiedCount;
  }
}

/** What cannot be opened any more is deleted like the rest. */
function markOf(crypto: FieldCrypto, row: PersonDoc): Buffer {
  try {
    return sealPurgedMark(crypto, row._id, openMemory(crypto, row).state);
  } catch {
    return sealPurgedMark(crypto, row._id, null);
  }
}
