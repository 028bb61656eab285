import type { StaffContext } from '../../commands/context.ts';
import { dialogueMark, markedLines } from '../../domain/dialogues/mark.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findDialogue } from './findDialogue.ts';

/**
 * Whether a page that shows the dialogue is still right. Nothing of what was said is read, so that it is no event.
 * @throws DomainError `dialogue.not_found`, `permission.denied`
 */
export async function getDialogueMark(ctx: StaffContext, { no }: { no: string }): Promise<string> {
  const dialogue = await findDialogue(ctx, no);
  authorize(ctx.actor, 'dialogue.read', dialogue);
  const newest = await DialogueLine.find({ dialogueId: dialogue._id }, { state: 1 })
    .sort({ at: -1, _id: -1 })
    .limit(markedLines)
    .lean();
  return dialogueMark(dialogue, newest);
}
