import { DomainError } from '../../domain/errors.ts';
import { Payout } from '../../models/payout.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLivePayout } from '../../queries/payouts/findLivePayout.ts';
import type { StaffContext } from '../context.ts';

/** States in which a transfer can still be taken back; WeChat decides who was faster. */
const open = ['requested', 'accepted', 'processing', 'waiting'];

/**
 * Finance wants a transfer taken back that nobody has confirmed. Whether it still could be, the query tells.
 * @throws DomainError `payout.not_found`, `permission.denied`, `payout.wrong_state`
 */
export async function wantCancel(context: StaffContext, { no }: { no: string }): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const { _id, bureauId, rewardId, way, state } = await findLivePayout(actor, no, 'payout.pay');
    if (way !== 'wechat' || !open.includes(state)) throw new DomainError('payout.wrong_state');
    await Payout.updateOne({ _id, state }, { $set: { cancelWanted: true, dueAt: clock.now() } });
    const object = { kind: 'reward', id: rewardId } as const;
    await appendEvent(context, {
      type: 'payout.cancelWanted',
      bureauId,
      object,
      data: { no, payoutId: _id },
    });
  });
}
