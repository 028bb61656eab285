import type { RewardStatus } from '../../domain/rewards/machine.ts';
import { Payout } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
import { decodeCursor } from '../paging/cursor.ts';
import { newestFirst } from '../paging/newestFirst.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';

/** What whoever pays may know of a reward: neither lead nor person. */
export const paymentColumns = {
  ...{
    no: 1,
    bureauId: 1,
    status: 1,
    amountFen: 1,
    way: 1,
    createdAt: 1,
    claimedAt: 1,
    releasedAt: 1,
    paidAt: 1,
  },
  ...{ claimBy: 1, returnedFen: 1, revision: 1, releasedBy: 1 },
} as const;

/**
 * One page of the rewards that were claimed, newest first, with the payout that is under way or was the last.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listPayments(
  { actor, clock }: { actor: StaffActor; clock: Clock },
  { status, ...page }: PageInput & { status?: RewardStatus | undefined },
) {
  const { bureauId } = actor;
  authorize(actor, 'payout.list', { bureauId });
  const { cursor, limit } = page;
  const chosen = { bureauId, claimedAt: { $exists: true }, ...(status ? { status } : {}) };
  const found = await newestFirst(
    (since) =>
      Reward.find({ $and: [chosen, afterCursor('createdAt', cursor), since] }, paymentColumns)
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .lean(),
    { field: 'createdAt', from: cursor ? decodeCursor(cursor).at : clock.now(), wanted: limit + 1 },
  );
  const { rows, nextCursor } = toPage(found, page, (row) => row.createdAt);
  const payouts = await Payout.find(
    { rewardId: { $in: rows.map(({ _id }) => _id) } },
    { rewardId: 1, state: 1, way: 1, reason: 1, createdAt: 1 },
  )
    .sort({ createdAt: 1 })
    .lean();
  const last = new Map(payouts.map((payout) => [payout.rewardId, payout]));
  return { rows: rows.map((row) => ({ ...row, payout: last.get(row._id) ?? null })), nextCursor };
}
