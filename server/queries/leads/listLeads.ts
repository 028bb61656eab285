import type { StaffContext } from '../../commands/context.ts';
import { type LeadStatus, leadStatuses, openLeadStatuses } from '../../domain/leads/machine.ts';
import type { TargetKind } from '../../domain/leads/targetKind.ts';
import { beijingDay } from '../../domain/time.ts';
import { Institution } from '../../models/institution.ts';
import { Lead } from '../../models/lead.ts';
import { authorize } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';
import { visibleLeads } from './visibleLeads.ts';

export interface LeadListInput extends PageInput {
  /** `open`: everything that the bureau still owes a step. */
  status?: LeadStatus | 'open' | undefined;
  target?: TargetKind | undefined;
  /** Only those that the reader works on. */
  mine?: boolean | undefined;
}

/** The columns of a list; what the reporter wrote stays in the store. */
const columns = {
  ...{ no: 1, status: 1, target: 1, institutionId: 1, codes: 1, channel: 1, standing: 1, desk: 1 },
  ...{ receivedAt: 1, updatedAt: 1, assigneeId: 1, delayed: 1, outcome: 1, actFrom: 1, actTo: 1 },
} as const;

/**
 * One page of the leads that the reader may know of, newest first, with the clock that ends next. Counts are over the same
 * leads: neither they nor a gap tells of others.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listLeads(ctx: StaffContext, input: LeadListInput) {
  const { actor, clock } = ctx;
  authorize(actor, 'lead.list', { bureauId: actor.bureauId });
  const { status, target, mine, cursor, limit } = input;
  const visible = await visibleLeads(actor, clock.now());
  const found = await Lead.find(
    {
      $and: [
        visible,
        afterCursor('receivedAt', cursor),
        status ? { status: status === 'open' ? { $in: openLeadStatuses } : status } : {},
        target ? { target } : {},
        mine ? { assigneeId: actor.id } : {},
      ],
    },
    columns,
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.receivedAt);
  const institutions = await Institution.find(
    { _id: { $in: rows.flatMap((row) => row.institutionId ?? []) } },
    { name: 1 },
  ).lean();
  const names = await staffNames(
    actor.bureauId,
    rows.flatMap((row) => row.assigneeId ?? []),
  );
  const today = beijingDay(clock.now());
  const clocks = await clocksOf({ kind: 'lead', ids: rows.map(({ _id }) => _id) }, today);
  return {
    rows: rows.map((row) => ({
      ...row,
      institutionName: institutions.find(({ _id }) => _id === row.institutionId)?.name ?? null,
      assigneeName: names.get(row.assigneeId ?? '') ?? null,
      clock: clocks.get(row._id)?.[0] ?? null,
    })),
    counts: await countByStatus(visible),
    nextCursor,
  };
}

async function countByStatus(visible: Record<string, unknown>): Promise<Record<LeadStatus, number>> {
  const groups = await Lead.aggregate<{ _id: LeadStatus; count: number }>([
    { $match: visible },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const entries = leadStatuses.map((status) => {
    return [status, groups.find(({ _id }) => _id === status)?.count ?? 0] as const;
  });
  return Object.fromEntries(entries) as Record<LeadStatus, number>;
}
