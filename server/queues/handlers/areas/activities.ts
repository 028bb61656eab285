import { inviteBatch } from '../../../commands/activities/inviteBatch.ts';
import { type LaterNotice, tellInvitedBatch } from '../../../commands/activities/tellInvitedBatch.ts';
import type { ActivitiesEvents } from '../../../domain/events/payloads/activities.ts';
import type { EventHandler, Handlers } from '../types.ts';

const tellAll =
  (notice: LaterNotice): EventHandler<'activity.closed' | 'activity.cancelled'> =>
  ({ object }, context) =>
    tellInvitedBatch(context, { activityId: object.id, notice, after: '' });

/** What follows from this area's events. */
export const activitiesHandlers: Handlers<ActivitiesEvents> = {
  'activity.planned': null,
  'activity.notified': ({ object }, context) => inviteBatch(context, { activityId: object.id, after: '' }),
  'activity.inviting': ({ object, data }, context) =>
    inviteBatch(context, { activityId: object.id, after: data.after }),
  'activity.replied': null,
  'activity.checkedIn': null,
  'activity.materialAttached': null,
  'activity.materialDetached': null,
  'activity.held': null,
  'activity.closed': tellAll('activityMinutes'),
  'activity.cancelled': tellAll('activityCancelled'),
  'activity.telling': ({ object, data }, context) =>
    tellInvitedBatch(context, {
      activityId: object.id,
      notice: data.notice as LaterNotice,
      after: data.after,
    }),
  'cadence.warned': null,
  'cadence.overdue': null,
  'assessment.opened': null,
  'assessment.graded': null,
  'assessment.voted': null,
  'assessment.commended': null,
  'assessment.closed': null,
};
