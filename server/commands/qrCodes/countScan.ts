import { beijingDay } from '../../domain/time.ts';
import { QrCodeDay } from '../../models/qrCodeDay.ts';
import type { CommandContext } from '../context.ts';

/**
 * Counts one scan of a code, once the turn that answers it is written: a repeated delivery does not come this far. Outside of the
 * turn's transaction, because twenty people at one poster would wait for one another (ADR 0013). A count that fails is lost and the
 * reply is not. No event and nothing about the person: who stood at which poster is nobody's business.
 */
export async function countScan(
  { clock, ids }: Pick<CommandContext, 'clock' | 'ids'>,
  { id: qrCodeId, followed }: { id: string; followed: boolean },
): Promise<void> {
  const day = beijingDay(clock.now());
  // One of sixteen rows, at random.
  const part = ids.uuid().slice(-1);
  const count = () =>
    QrCodeDay.updateOne(
      { _id: `${qrCodeId}:${day}:${part}` },
      { $inc: { scans: 1, follows: followed ? 1 : 0 }, $setOnInsert: { qrCodeId, day } },
      { upsert: true },
    );
  // Two may make the same row at once: the second time it is there.
  await count()
    .catch(count)
    .catch(() => undefined);
}
