import type { StaffContext } from '../../commands/context.ts';
import { Application } from '../../models/application.ts';
import { Invitation, type InvitationDetails } from '../../models/invitation.ts';
import { authorize } from '../../permissions/permissions.ts';
import { invitableModes } from '../../profiles/decisions/invitableModes.ts';
import { modeLabelOf } from '../applications/modeLabelOf.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';

/**
 * One page of the bureau's invitations, newest first, with the modes in which it may make more.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listInvitations(ctx: StaffContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'invitation.list', { bureauId });
  const found = await Invitation.find({ bureauId, ...afterCursor('createdAt', input.cursor) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const used = rows.flatMap(({ applicationId }) => applicationId ?? []);
  const applications = await Application.find({ _id: { $in: used } }, { no: 1 }).lean();
  const numbers = new Map(applications.map(({ _id, no }) => [_id, no]));
  const { profile } = await getBureau(bureauId, ctx.clock.now());
  return {
    rows: rows.map((row) => ({
      ...row,
      details: ctx.crypto.open<InvitationDetails>(row.detailsSealed, `invitation:${row._id}`),
      modeLabel: modeLabelOf(ctx.profiles, row),
      applicationNo: row.applicationId ? (numbers.get(row.applicationId) ?? null) : null,
    })),
    nextCursor,
    modes: invitableModes(ctx.profiles.get(profile.id, profile.version)).modes,
  };
}
