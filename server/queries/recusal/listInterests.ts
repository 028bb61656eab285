import type { StaffContext } from '../../commands/context.ts';
import { Appointment } from '../../models/appointment.ts';
import { Institution } from '../../models/institution.ts';
import { Interest, type InterestDoc } from '../../models/interest.ts';
import { authorize } from '../../permissions/permissions.ts';
import { recusalVerdict } from '../../profiles/decisions/recusalVerdict.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';

/** One page of the bureau's register, newest first. What concerns the reader themselves is not in it. */
export async function listInterests(ctx: StaffContext, input: PageInput) {
  const { bureauId, id } = ctx.actor;
  authorize(ctx.actor, 'interest.list', { bureauId });
  const notMine = { $nor: [{ 'holder.kind': 'staff' as const, 'holder.id': id }] };
  return pageOf(ctx, { bureauId, ...notMine }, input);
}

/** One page of what the signed-in person has declared; what others raised about them is not in it. */
export async function listOwnInterests(ctx: StaffContext, input: PageInput) {
  const { bureauId, id } = ctx.actor;
  const mine = { 'holder.kind': 'staff' as const, 'holder.id': id, 'by.id': id };
  return pageOf(ctx, { bureauId, ...mine }, input);
}

async function pageOf(ctx: StaffContext, filter: Record<string, unknown>, input: PageInput) {
  const found = await Interest.find({ ...filter, ...afterCursor('createdAt', input.cursor) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const institutionIds = rows.flatMap((row) => row.institutionId ?? []);
  const institutions = await Institution.find({ _id: { $in: institutionIds } }, { name: 1 }).lean();
  const holders = await holderLabels(ctx, rows);
  return {
    rows: rows.map((row) => ({
      ...row,
      holderLabel: holders.get(row.holder.id) ?? '',
      institutionName:
        institutions.find(({ _id }) => _id === row.institutionId)?.name ??
        (row.nameSealed ? ctx.crypto.open<string>(row.nameSealed.buffer, `interestName:${row._id}`) : ''),
      note: row.noteSealed ? ctx.crypto.open<string>(row.noteSealed.buffer, `interestNote:${row._id}`) : null,
      verdict: verdictOf(ctx, row),
    })),
    nextCursor,
  };
}

function verdictOf({ profiles }: StaffContext, row: InterestDoc) {
  const { type, claimsImpartial, profile } = row;
  const decision = row.decision ?? undefined;
  return recusalVerdict(profiles.get(profile.id, profile.version), { type, claimsImpartial, decision });
}

/** A supervisor's number, or the name of a member of staff. */
async function holderLabels(
  { actor }: StaffContext,
  rows: readonly InterestDoc[],
): Promise<Map<string, string>> {
  const ids = (kind: string) =>
    rows.filter(({ holder }) => holder.kind === kind).map(({ holder }) => holder.id);
  const terms = await Appointment.find(
    { bureauId: actor.bureauId, supervisorId: { $in: ids('supervisor') } },
    { supervisorId: 1, no: 1 },
  ).lean();
  const names = await staffNames(actor.bureauId, ids('staff'));
  return new Map([...terms.map((term) => [term.supervisorId, term.no] as const), ...names]);
}
