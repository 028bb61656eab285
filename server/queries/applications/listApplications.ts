import type { StaffContext } from '../../commands/context.ts';
import { type ApplicationStatus, applicationStatuses } from '../../domain/applications/machine.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { Application } from '../../models/application.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { modeLabelOf } from './modeLabelOf.ts';

export interface ListInput extends PageInput {
  status?: ApplicationStatus | undefined;
}

/** The columns of a list; the rest of a row stays in the store. */
const columns = {
  ...{ no: 1, profile: 1, mode: 1, status: 1, answersSealed: 1, submittedAt: 1, updatedAt: 1 },
} as const;

/**
 * One page of the bureau's applications, newest first, with how many there are of each status. Pages follow
 * the last row seen, so rows that arrive meanwhile shift nothing.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listApplications(ctx: StaffContext, input: ListInput) {
  const { status, cursor, limit } = input;
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'application.list', { bureauId });
  const after = afterCursor('submittedAt', cursor);
  const found = await Application.find({ bureauId, ...(status ? { status } : {}), ...after }, columns)
    .sort({ submittedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.submittedAt);
  return {
    rows: rows.map(({ answersSealed, ...row }) => {
      const { name } = ctx.crypto.open<Answers>(answersSealed.buffer, `answers:${row._id}`);
      return { ...row, name: String(name ?? ''), modeLabel: modeLabelOf(ctx.profiles, row) };
    }),
    counts: await countByStatus(bureauId),
    nextCursor,
  };
}

async function countByStatus(bureauId: string): Promise<Record<ApplicationStatus, number>> {
  const groups = await Application.aggregate<{ _id: ApplicationStatus; count: number }>([
    { $match: { bureauId } },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const entries = applicationStatuses.map((status) => {
    const group = groups.find(({ _id }) => _id === status);
    return [status, group?.count ?? 0] as const;
  });
  return Object.fromEntries(entries) as Record<ApplicationStatus, number>;
}
