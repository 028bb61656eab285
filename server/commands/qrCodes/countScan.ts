import { beijingDay } from '../../domain/time.ts';
import { QrCodeDay } from '../../models/qrCodeDay.ts';
import type { CommandContext } from '../context.ts';

/**
 * Counts one scan of a code, inside the turn that answers it, so that a repeated delivery does not count twice. No
 * event and nothing about the person: who stood at which poster is nobody's business.
 */
export async function countScan(
  { clock, ids }: Pick<CommandContext, 'clock' | 'ids'>,
  { id: qrCodeId, followed }: { id: string; followed: boolean },
): Promise<void> {
  const day = beijingDay(clock.now());
  // One of sixteen rows, at random.
  const part = ids.uuid().slice(-1);
  await QrCodeDay.updateOne(
    { _id: `${qrCodeId}:${day}:${part}` },
    { $inc: { scans: 1, follows: followed ? 1 : 0 }, $setOnInsert: { qrCodeId, day } },
    { upsert: true },
  );
}
