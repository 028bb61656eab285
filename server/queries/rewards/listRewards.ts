import type { StaffContext } from '../../commands/context.ts';
import { openRewardStatuses, type RewardStatus } from '../../domain/rewards/machine.ts';
import { Lead } from '../../models/lead.ts';
import { Reward } from '../../models/reward.ts';
import { authorize } from '../../permissions/permissions.ts';
import { visibleLeadIds } from '../leads/visibleLeads.ts';
import type { PageInput } from '../paging/page.ts';
import { visiblePage } from '../paging/visiblePage.ts';

/** Where a page ends. */
type Place = { at: number; id: string };

const columns = {
  ...{ no: 1, leadId: 1, status: 1, amountFen: 1, createdAt: 1, claimBy: 1, way: 1, updatedAt: 1 },
} as const;

/**
 * One page of the rewards whose leads the reader may know of, newest first.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listRewards(
  ctx: StaffContext,
  { status, ...page }: PageInput & { status?: RewardStatus | 'open' | undefined },
) {
  const { actor, crypto } = ctx;
  const { bureauId } = actor;
  authorize(actor, 'reward.list', { bureauId });
  const chosen = status === 'open' ? { $in: [...openRewardStatuses] } : status;
  const { rows, nextCursor } = await visiblePage(
    {
      ...{ crypto, list: 'rewards' },
      find: (place: Place | null, limit) =>
        Reward.find({ bureauId, ...(chosen ? { status: chosen } : {}), ...after(place) }, columns)
          .sort({ createdAt: -1, _id: -1 })
          .limit(limit)
          .lean(),
      placeOf: ({ _id, createdAt }) => ({ at: createdAt.getTime(), id: _id }),
      async visible(found) {
        const known = await visibleLeadIds(
          ctx,
          found.map(({ leadId }) => leadId),
        );
        return ({ leadId }) => known.has(leadId);
      },
    },
    page,
  );
  const leads = await Lead.find({ _id: { $in: rows.map(({ leadId }) => leadId) } }, { no: 1 }).lean();
  const numbers = new Map(leads.map(({ _id, no }) => [_id, no]));
  return { rows: rows.map((row) => ({ ...row, leadNo: numbers.get(row.leadId) ?? '' })), nextCursor };
}

function after(place: Place | null): Record<string, unknown> {
  if (!place) return {};
  const at = new Date(place.at);
  return { createdAt: { $lte: at }, $or: [{ createdAt: { $lt: at } }, { _id: { $lt: place.id } }] };
}
