import { DomainError } from '../../domain/errors.ts';
import { Call, type CallDoc } from '../../models/call.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * A call of the actor's own bureau by number.
 * @throws DomainError `call.not_found` for another bureau's as for none at all
 */
export async function findCall(actor: StaffActor, no: string): Promise<CallDoc> {
  const call = await Call.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!call) throw new DomainError('call.not_found');
  return call;
}
