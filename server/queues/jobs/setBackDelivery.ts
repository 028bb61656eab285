import { giveUpAfter, pauseAfterDefect } from '../../domain/outbox/defects.ts';
import { Delivery } from '../../models/delivery.ts';
import type { SendServices } from '../services.ts';
import { writeOutcome } from './writeOutcome.ts';

const reason = '系统发送时多次出错，请联系技术人员，修好后可重新发送';

/**
 * Work on this message threw: later again, and each time later; in the end it is among those that did not arrive, or of
 * which nobody knows, when it may have left before.
 */
export async function setBackDelivery(
  services: Pick<SendServices, 'clock' | 'ids'>,
  id: string,
): Promise<void> {
  const now = services.clock.now();
  const row = await Delivery.findOneAndUpdate(
    { _id: id, dueAt: { $exists: true } },
    { $inc: { failures: 1 } },
    { returnDocument: 'after' },
  ).lean();
  if (!row) return;
  const failures = row.failures ?? 1;
  const dueAt = new Date(now.getTime() + pauseAfterDefect(failures, Math.random()));
  // Before giving up: giving up may throw as well.
  await Delivery.updateOne({ _id: id, dueAt: { $exists: true } }, { $set: { dueAt } });
  if (failures < giveUpAfter) return;
  const mayHaveLeft = row.state === 'sending';
  const end = { state: mayHaveLeft ? 'unknown' : 'failed', reason, finishedAt: now } as const;
  const refused = { kind: 'refused', scope: 'account', errcode: 0, reason, detail: 'defect' } as const;
  const outcome = mayHaveLeft ? ({ kind: 'unknown', cause: 'defect' } as const) : refused;
  await writeOutcome(services, row, { $set: end, $unset: { dueAt: 1 } }, { outcome, at: now });
}
