import type { UpdateQuery } from 'mongoose';
import { DomainError } from '../../domain/errors.ts';
import { Dialogue, type DialogueDoc } from '../../models/dialogue.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findDialogue } from '../../queries/dialogues/findDialogue.ts';
import type { StaffContext } from '../context.ts';

/** Which dialogue, as staff saw it. */
export interface DialogueRef {
  no: string;
  revision: number;
}

/**
 * Changes a dialogue of the actor's unit that is not over, unless a colleague was faster. Messages of the person that came
 * meanwhile do not count: they wait for an answer anyway.
 * @returns it as it was, and its new revision
 * @throws DomainError `dialogue.not_found`, `permission.denied`, `dialogue.closed`, `request.conflict`
 */
export async function changeDialogue(
  context: StaffContext,
  { no, revision }: DialogueRef,
  change: (dialogue: DialogueDoc) => UpdateQuery<DialogueDoc>,
): Promise<{ dialogue: DialogueDoc; revision: number }> {
  const dialogue = await findDialogue(context, no);
  authorize(context.actor, 'dialogue.answer', dialogue);
  if (dialogue.status === 'closed') throw new DomainError('dialogue.closed');
  if (dialogue.revision !== revision) throw new DomainError('request.conflict');
  const { matchedCount } = await Dialogue.updateOne(
    { _id: dialogue._id, revision, status: dialogue.status },
    { ...change(dialogue), $inc: { revision: 1 } },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  return { dialogue, revision: revision + 1 };
}
