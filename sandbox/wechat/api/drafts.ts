import type { DraftRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './endpoint.ts';
import { fail } from './errors.ts';

/** A draft of the caller's account. @throws ApiError 40007, also for one that was sent */
export function draftOf(world: World, caller: Caller, mediaId: string): DraftRow {
  const draft = world.drafts.get(mediaId);
  if (draft?.account !== caller.account.key) throw fail(40007, 'no such draft, or it was sent already');
  return draft;
}
