import { Reconciliation } from '../../models/reconciliation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';

/** The whole month is compared, in the running transaction. */
export async function finishReconciliation(context: CommandContext, id: string): Promise<void> {
  const { bureauId, month, differences } = await Reconciliation.findById(id).lean().orFail();
  const done = { state: 'finished', finishedAt: context.clock.now() } as const;
  await Reconciliation.updateOne({ _id: id }, { $set: done, $unset: { problem: 1 } });
  const object = { kind: 'reconciliation', id } as const;
  const data = { month, differences };
  await appendEvent(context, { type: 'reconciliation.finished', bureauId, object, data });
}
