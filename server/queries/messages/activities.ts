import { type ActivityNotice, activityNoticeMessage } from '../../domain/messages/activityNotice.ts';
import { commendedMessage } from '../../domain/messages/commended.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { Assessment } from '../../models/assessment.ts';
import { AssessmentEntry } from '../../models/assessmentEntry.ts';
import type { MessageKind, MessageKinds } from './types.ts';

/** A message about the activity that an invitation belongs to. */
const aboutActivity = (notice: ActivityNotice): MessageKind => ({
  template: 'activityNotice',
  async build(id) {
    const invitation = await ActivityInvitation.findById(id, { activityId: 1 }).lean();
    const activity = invitation && (await Activity.findById(invitation.activityId).lean());
    return activity && activityNoticeMessage(notice, activity);
  },
});

/** Messages of this area. */
export const activitiesMessages: MessageKinds = {
  activityInvited: aboutActivity('activityInvited'),
  activityCancelled: aboutActivity('activityCancelled'),
  activityMinutes: aboutActivity('activityMinutes'),
  commended: {
    template: 'supervisorStatus',
    async build(id) {
      const entry = await AssessmentEntry.findById(id, { assessmentId: 1, commendedAt: 1 }).lean();
      const assessment = entry && (await Assessment.findById(entry.assessmentId, { no: 1 }).lean());
      return assessment && entry.commendedAt
        ? commendedMessage({ no: assessment.no, at: entry.commendedAt })
        : null;
    },
  },
};
