import { DomainError } from '../../domain/errors.ts';
import { Broadcast, type BroadcastDoc } from '../../models/broadcast.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { visibleKinds } from './visibleKinds.ts';

/**
 * A broadcast of the actor's own bureau by number.
 * @throws DomainError `broadcast.not_found` for what is not theirs as for none at all
 */
export async function findBroadcast(actor: StaffActor, no: string): Promise<BroadcastDoc> {
  const found = await Broadcast.findOne({ no, bureauId: actor.bureauId, ...visibleKinds(actor) }).lean();
  if (!found) throw new DomainError('broadcast.not_found');
  return found;
}
