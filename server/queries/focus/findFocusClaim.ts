import { DomainError } from '../../domain/errors.ts';
import { FocusClaim, type FocusClaimDoc } from '../../models/focusClaim.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** A claim of the actor's own bureau by number. @throws DomainError `focus_claim.not_found` */
export async function findFocusClaim(actor: StaffActor, no: string): Promise<FocusClaimDoc> {
  const found = await FocusClaim.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!found) throw new DomainError('focus_claim.not_found');
  return found;
}
