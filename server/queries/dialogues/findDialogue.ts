import { DomainError } from '../../domain/errors.ts';
import { Dialogue, type DialogueDoc } from '../../models/dialogue.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * A dialogue of the actor's unit by number.
 * @throws DomainError `dialogue.not_found` also for another unit's
 */
export async function findDialogue({ actor }: { actor: StaffActor }, no: string): Promise<DialogueDoc> {
  const dialogue = await Dialogue.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!dialogue) throw new DomainError('dialogue.not_found');
  return dialogue;
}
