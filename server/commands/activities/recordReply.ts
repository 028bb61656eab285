import type { ReplyAnswer } from '../../domain/activities/replies.ts';
import { replyReasonContext } from '../../domain/activities/sealed.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { FormRef } from '../../forms/engine/index.ts';
import type { ActivityDoc } from '../../models/activity.ts';
import { ActivityInvitation, invitationId } from '../../models/activityInvitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { stillInForce } from '../../queries/corps/inForce.ts';
import type { CommandContext } from '../context.ts';

/** An answer to an invitation; a later one replaces it while answers are taken. */
export interface ReplyInput {
  supervisorId: string;
  answer: ReplyAnswer;
  reason?: string | undefined;
  /** The form that was answered; without it somebody told staff. */
  form?: FormRef;
}

/**
 * Writes an answer, whoever brings it. Call it in a transaction.
 * @throws DomainError `activity.reply_closed`, `activity.not_invited`, `activity.term_ended`
 */
export async function recordReply(
  context: CommandContext,
  activity: ActivityDoc,
  { supervisorId, answer, reason, form }: ReplyInput,
): Promise<void> {
  const { _id: activityId, bureauId, no, status, startsAt } = activity;
  const now = context.clock.now();
  const _id = invitationId(activityId, supervisorId);
  const invitation = await ActivityInvitation.findById(_id, { _id: 1 }).lean();
  if (!invitation) throw new DomainError('activity.not_invited');
  if (status !== 'notified' || now >= startsAt) throw new DomainError('activity.reply_closed');
  const serving = await stillInForce({ bureauId, today: beijingDay(now) }, [supervisorId]);
  if (!serving.has(supervisorId)) throw new DomainError('activity.term_ended');
  const sealed = reason ? { reasonSealed: context.crypto.seal(reason, replyReasonContext(_id)) } : {};
  const gone = { ...(reason ? {} : { reasonSealed: 1 }), ...(form ? {} : { form: 1 }) };
  await ActivityInvitation.updateOne(
    { _id },
    {
      $set: { state: answer, repliedAt: now, ...sealed, ...(form ? { form } : {}) },
      ...(reason && form ? {} : { $unset: gone }),
    },
  );
  const object = { kind: 'activityInvitation', id: _id } as const;
  await appendEvent(context, { type: 'activity.replied', bureauId, object, data: { no, answer } });
}
