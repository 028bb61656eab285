import type { StaffContext } from '../../commands/context.ts';
import { replyReasonContext } from '../../domain/activities/sealed.ts';
import { type CardData, cardContext } from '../../domain/appointments/card.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { Appointment } from '../../models/appointment.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { findActivity } from './findActivity.ts';

/**
 * One page of those invited to an activity, with their answers and attendance.
 * @throws DomainError `activity.not_found`, `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listInvitations(ctx: StaffContext, input: PageInput & { no: string }) {
  const { actor, crypto } = ctx;
  const activity = await findActivity(actor, input.no);
  authorize(actor, 'activity.read', activity);
  const filter = { activityId: activity._id, ...afterCursor('createdAt', input.cursor) };
  const found = await ActivityInvitation.find(filter)
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const terms = await Appointment.find(
    { _id: { $in: rows.map(({ appointmentId }) => appointmentId) } },
    { no: 1, cardSealed: 1 },
  ).lean();
  return {
    rows: rows.map((row) => {
      const term = terms.find(({ _id }) => _id === row.appointmentId);
      const { _id, supervisorId, state, attended, reasonSealed, personId } = row;
      return {
        ...{ supervisorId, state, attended: attended ?? null, hasWechat: Boolean(personId) },
        appointmentNo: term?.no ?? '',
        name: term ? crypto.open<CardData>(term.cardSealed.buffer, cardContext(term._id)).name : '',
        reason: reasonSealed ? crypto.open<string>(reasonSealed.buffer, replyReasonContext(_id)) : null,
      };
    }),
    nextCursor,
  };
}
