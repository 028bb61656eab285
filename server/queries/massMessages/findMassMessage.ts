import { DomainError } from '../../domain/errors.ts';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * A mass message of the actor's own unit by number.
 * @throws DomainError `massMessage.not_found` for another unit's as for none at all
 */
export async function findMassMessage(actor: StaffActor, no: string): Promise<MassMessageDoc> {
  const row = await MassMessage.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!row) throw new DomainError('massMessage.not_found');
  return row;
}
