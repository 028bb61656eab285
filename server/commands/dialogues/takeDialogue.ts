import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assignClock } from '../clocks/assignClock.ts';
import type { StaffContext } from '../context.ts';
import { changeDialogue, type DialogueRef } from './changeDialogue.ts';

/**
 * The actor looks after the dialogue from now on, also instead of a colleague who is not there.
 * @throws DomainError `dialogue.not_found`, `permission.denied`, `dialogue.closed`, `request.conflict`
 */
export async function takeDialogue(context: StaffContext, ref: DialogueRef): Promise<{ revision: number }> {
  return inTransaction(async () => {
    const takenBy = context.actor.id;
    const { dialogue, revision } = await changeDialogue(context, ref, () => ({ $set: { takenBy } }));
    const { _id: id, no, bureauId } = dialogue;
    const object = { kind: 'dialogue', id } as const;
    await assignClock(context, { object, kinds: ['dialogue.answer'], ownerId: takenBy });
    await appendEvent(context, { type: 'dialogue.taken', bureauId, object, data: { no } });
    return { revision };
  });
}
