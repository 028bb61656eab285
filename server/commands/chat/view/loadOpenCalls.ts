import type { OpenCall } from '../../../../bot/engine/index.ts';
import { beijingDay } from '../../../domain/time.ts';
import { openCallsOf } from '../../../queries/calls/openCallsOf.ts';
import type { Loader } from './types.ts';

/** The bureau's calls that this person can answer today. */
export const loadOpenCalls: Loader<readonly OpenCall[]> = async (_services, { bureau, now }) => {
  const calls = await openCallsOf(bureau._id, beijingDay(now));
  return calls.map(({ _id: id, title, closesOn }) => ({ id, title, closesOn }));
};
