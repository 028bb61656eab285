import type { StaffContext } from '../../commands/context.ts';
import { type OpinionStatus, openOpinionStatuses, opinionStatuses } from '../../domain/opinions/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Opinion } from '../../models/opinion.ts';
import { authorize } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';
import { visibleOpinions } from './visibleOpinions.ts';

export interface OpinionListInput extends PageInput {
  /** `open`: everything that the bureau still owes a step. */
  status?: OpinionStatus | 'open' | undefined;
  category?: string | undefined;
  /** Only those that the reader works on. */
  mine?: boolean | undefined;
}

/** The columns of a list (台账); what was written stays in the store. */
const columns = {
  ...{ no: 1, status: 1, category: 1, origin: 1, profile: 1, receivedAt: 1, updatedAt: 1 },
  ...{ assigneeId: 1, delays: 1, reopenings: 1, wantsReply: 1, desk: 1 },
} as const;

/**
 * One page of the opinions that the reader may know of, newest first, with the clock that ends next. Counts are over the
 * same opinions: neither they nor a gap tells of others.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listOpinions(ctx: StaffContext, input: OpinionListInput) {
  const { actor, clock } = ctx;
  authorize(actor, 'opinion.list', { bureauId: actor.bureauId });
  const { status, category, mine, cursor, limit } = input;
  const visible = await visibleOpinions(actor, clock.now());
  const found = await Opinion.find(
    {
      $and: [
        visible,
        afterCursor('receivedAt', cursor),
        status ? { status: status === 'open' ? { $in: openOpinionStatuses } : status } : {},
        category ? { category } : {},
        mine ? { assigneeId: actor.id } : {},
      ],
    },
    columns,
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.receivedAt);
  const assignees = rows.flatMap((row) => row.assigneeId ?? []);
  const names = await staffNames(actor.bureauId, assignees);
  const today = beijingDay(clock.now());
  const clocks = await clocksOf({ kind: 'opinion', ids: rows.map(({ _id }) => _id) }, today);
  const groups = await Opinion.aggregate<{ _id: OpinionStatus; count: number }>([
    { $match: visible },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  return {
    rows: rows.map((row) => ({
      ...row,
      profile: ctx.profiles.get(row.profile.id, row.profile.version),
      assigneeName: names.get(row.assigneeId ?? '') ?? null,
      clock: clocks.get(row._id)?.[0] ?? null,
    })),
    counts: Object.fromEntries(
      opinionStatuses.map((one) => [one, groups.find(({ _id }) => _id === one)?.count ?? 0]),
    ) as Record<OpinionStatus, number>,
    nextCursor,
  };
}

export type OpinionListRow = Awaited<ReturnType<typeof listOpinions>>['rows'][number];
