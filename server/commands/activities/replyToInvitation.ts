import type { ReplyAnswer } from '../../domain/activities/replies.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { recordReply } from './recordReply.ts';

/**
 * An invited supervisor says in chat whether they come; once more changes their mind.
 * @throws DomainError `activity.not_found` also for somebody who was not invited, `activity.reply_closed`,
 *   `activity.term_ended`
 */
export async function replyToInvitation(
  context: CommandContext,
  input: { personId: string; no: string; answer: ReplyAnswer; reason?: string | undefined },
): Promise<void> {
  const { personId, no, answer, reason } = input;
  await inTransaction(async () => {
    const activity = await Activity.findOne({ no }).lean();
    const invitation =
      activity && (await ActivityInvitation.findOne({ activityId: activity._id, personId }).lean());
    if (!invitation) throw new DomainError('activity.not_found');
    if (activity.replyBy && beijingDay(context.clock.now()) > activity.replyBy) {
      throw new DomainError('activity.reply_closed');
    }
    await recordReply(context, activity, { supervisorId: invitation.supervisorId, answer, reason });
  });
}
