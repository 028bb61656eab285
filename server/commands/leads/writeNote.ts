import { LeadMessage } from '../../models/leadMessage.ts';
import type { StaffContext } from '../context.ts';
import { leadMessageContext } from './sealed.ts';

/** Writes what no reporter sees, in the transaction of the change that it explains. @returns the id of the note */
export async function writeNote(
  { actor, clock, crypto, ids }: StaffContext,
  { _id: leadId }: { _id: string },
  text: string,
): Promise<string> {
  const _id = ids.ordered();
  await LeadMessage.create({
    ...{ _id, leadId, direction: 'internal', by: actor.id, at: clock.now() },
    textSealed: crypto.seal(text, leadMessageContext(_id)),
  });
  return _id;
}
