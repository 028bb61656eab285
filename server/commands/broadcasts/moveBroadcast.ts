import type { UpdateQuery } from 'mongoose';
import {
  afterBroadcastMove,
  type BroadcastMove,
  type BroadcastState,
} from '../../domain/broadcasts/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { Broadcast, type BroadcastDoc } from '../../models/broadcast.ts';

/** What comes with a move. */
interface Changes {
  set?: NonNullable<UpdateQuery<BroadcastDoc>['$set']>;
  unset?: readonly (keyof BroadcastDoc)[];
}

/** What the caller saw, and where it stands now. */
export interface Moved {
  state: BroadcastState;
  revision: number;
}

/**
 * Writes a legal move of a broadcast and what comes with it, unless somebody changed it meanwhile.
 * @throws DomainError `broadcast.wrong_status` or `request.conflict`
 */
export async function moveBroadcast(
  { _id, state: from, revision }: Pick<BroadcastDoc, '_id' | 'state' | 'revision'>,
  move: BroadcastMove,
  now: Date,
  { set = {}, unset = [] }: Changes = {},
): Promise<Moved> {
  const state = afterBroadcastMove(from, move);
  const { matchedCount } = await Broadcast.updateOne(
    { _id, revision },
    {
      $set: { ...set, state, updatedAt: now },
      $inc: { revision: 1 },
      ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((field) => [field, 1])) } : {}),
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  return { state, revision: revision + 1 };
}
