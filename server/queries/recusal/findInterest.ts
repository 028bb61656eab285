import { DomainError } from '../../domain/errors.ts';
import { Interest, type InterestDoc } from '../../models/interest.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * An interest of the actor's own bureau by number. Whoever has the interest neither sees nor decides it here: they
 * must not learn what others have raised about them.
 * @throws DomainError `interest.not_found`
 */
export async function findInterest(actor: StaffActor, no: string): Promise<InterestDoc> {
  const found = await Interest.findOne({ no, bureauId: actor.bureauId }).lean();
  const own = found?.holder.kind === 'staff' && found.holder.id === actor.id;
  if (!found || own) throw new DomainError('interest.not_found');
  return found;
}
