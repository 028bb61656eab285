import type { ReplyAnswer } from '../../domain/activities/replies.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findActivity } from '../../queries/activities/findActivity.ts';
import type { StaffContext } from '../context.ts';
import { recordReply } from './recordReply.ts';

/**
 * Staff enter what a supervisor told them by phone; also after the day by which answers were asked for.
 * @throws DomainError `activity.not_found`, `permission.denied`, `activity.not_invited`, `activity.reply_closed`,
 *   `activity.term_ended`
 */
export async function replyOnBehalf(
  ctx: StaffContext,
  input: { no: string; supervisorId: string; answer: ReplyAnswer; reason?: string | undefined },
): Promise<void> {
  const { no, ...reply } = input;
  await inTransaction(async () => {
    const activity = await findActivity(ctx.actor, no);
    authorize(ctx.actor, 'activity.run', activity);
    await recordReply(ctx, activity, reply);
  });
}
