import { replyOf } from '../../domain/activities/replyOf.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { activityReplyV2 } from '../../forms/definitions/activityReply/v2.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { checkedForm } from '../authors/checkedForm.ts';
import type { CommandContext } from '../context.ts';
import { recordReply } from './recordReply.ts';

/**
 * An invited supervisor says whether they come, in a form `activity-reply`; once more changes their mind.
 * @throws DomainError `input.invalid`, `activity.not_found` also for somebody who was not invited,
 *   `activity.reply_closed`, `activity.term_ended`
 */
export async function replyToInvitation(
  context: CommandContext,
  input: { personId: string; no: string; form: FormRef; answers: Answers },
): Promise<void> {
  const { personId, no, form, answers } = input;
  await inTransaction(async () => {
    const now = context.clock.now();
    const activity = await Activity.findOne({ no }).lean();
    const invitation =
      activity && (await ActivityInvitation.findOne({ activityId: activity._id, personId }).lean());
    if (!invitation) throw new DomainError('activity.not_found');
    if (activity.replyBy && beijingDay(now) > activity.replyBy) {
      throw new DomainError('activity.reply_closed');
    }
    const bureau = await getBureau(activity.bureauId, now);
    checkedForm(context, bureau, { formId: activityReplyV2.id, form, answers });
    await recordReply(context, activity, {
      supervisorId: invitation.supervisorId,
      ...replyOf(answers),
      form,
    });
  });
}
