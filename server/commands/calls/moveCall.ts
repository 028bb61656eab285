import type { UpdateQuery } from 'mongoose';
import { afterCallMove, type CallMove, type CallStatus } from '../../domain/calls/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { Call, type CallDoc } from '../../models/call.ts';

/** What comes with a move. */
interface Changes {
  set?: NonNullable<UpdateQuery<CallDoc>['$set']>;
  unset?: readonly (keyof CallDoc)[];
}

/**
 * Writes a legal move of a call and what comes with it, unless somebody changed the call meanwhile.
 * @returns the new status and revision
 * @throws DomainError `call.wrong_status` or `request.conflict`
 */
export async function moveCall(
  { _id, status: from, revision }: Pick<CallDoc, '_id' | 'status' | 'revision'>,
  move: CallMove,
  now: Date,
  { set = {}, unset = [] }: Changes = {},
): Promise<{ status: CallStatus; revision: number }> {
  const status = afterCallMove(from, move);
  const { matchedCount } = await Call.updateOne(
    { _id, revision },
    {
      $set: { ...set, status, updatedAt: now },
      $inc: { revision: 1 },
      ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((field) => [field, 1])) } : {}),
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  return { status, revision: revision + 1 };
}
