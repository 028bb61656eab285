import type { StaffContext } from '../../commands/context.ts';
import { Appointment } from '../../models/appointment.ts';
import { FocusClaim } from '../../models/focusClaim.ts';
import { Institution } from '../../models/institution.ts';
import { authorize } from '../../permissions/permissions.ts';
import { profileOf } from '../bureaus/profileOf.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';

/**
 * One page of the bureau's claims, newest first, with the institution and the supervisor's number; `article` is null
 * where the document knows no such claims.
 */
export async function listFocusClaims(ctx: StaffContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'focus.list', { bureauId });
  const { service } = await profileOf(ctx, bureauId);
  const found = await FocusClaim.find({ bureauId, ...afterCursor('createdAt', input.cursor) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const institutions = await Institution.find(
    { _id: { $in: rows.map((row) => row.institutionId) } },
    { name: 1, code: 1 },
  ).lean();
  const terms = await Appointment.find(
    { _id: { $in: rows.map((row) => row.appointmentId) } },
    { no: 1 },
  ).lean();
  return {
    rows: rows.map((row) => ({
      ...row,
      institution: institutions.find(({ _id }) => _id === row.institutionId),
      supervisorNo: terms.find(({ _id }) => _id === row.appointmentId)?.no ?? '',
    })),
    nextCursor,
    article: service.focusUnit?.article ?? null,
  };
}
