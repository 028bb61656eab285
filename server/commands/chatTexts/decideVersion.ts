import type { UpdateQuery } from 'mongoose';
import { DomainError } from '../../domain/errors.ts';
import { ChatVersion, type ChatVersionDoc } from '../../models/chatVersion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { subjectObject } from './subjectObject.ts';

/** How a proposal ends. */
const ends = {
  approved: { state: 'current', task: 'done' },
  returned: { state: 'returned', task: 'done' },
  withdrawn: { state: 'withdrawn', task: 'cancelled' },
} as const;

/**
 * Ends the wait of a proposal, with its event; `revision` is the one that was looked at. Call it in the transaction of the
 * command that knows who may.
 * @throws DomainError `chatText.wrong_status`, `request.conflict`
 */
export async function decideVersion(
  ctx: StaffContext,
  version: ChatVersionDoc,
  decision: {
    end: keyof typeof ends;
    revision: number;
    set?: NonNullable<UpdateQuery<ChatVersionDoc>['$set']>;
  },
): Promise<void> {
  const { _id, bureauId, subject, key, number, state } = version;
  const { end, revision, set = {} } = decision;
  if (state !== 'proposed') throw new DomainError('chatText.wrong_status');
  const { actor, clock } = ctx;
  const decided = { decidedBy: actor.id, decidedAt: clock.now(), state: ends[end].state };
  const { matchedCount } = await ChatVersion.updateOne(
    { _id, state: 'proposed', revision },
    { $set: { ...decided, ...set }, $unset: { open: 1 }, $inc: { revision: 1 } },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  const object = subjectObject(subject, _id);
  await closeTasks(ctx, { object, kinds: ['approveWording'], state: ends[end].task });
  await appendEvent(ctx, { type: `chatText.${end}`, bureauId, object, data: { subject, key, number } });
}
