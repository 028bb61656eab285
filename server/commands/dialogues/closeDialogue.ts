import { phrase } from '../../../bot/texts/phrase.ts';
import { dialogueOrder } from '../../domain/dialogues/order.ts';
import { Person } from '../../models/person.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { currentTexts } from '../../queries/chatTexts/currentTexts.ts';
import type { StaffContext } from '../context.ts';
import { changeDialogue, type DialogueRef } from './changeDialogue.ts';
import { stopDialogueClock } from './dialogueClock.ts';
import { sendLine } from './sendLine.ts';

/**
 * Staff end a dialogue: the person is told, and the bot answers again. Their turn grows, so that a message that is being
 * taken for the dialogue at this moment is taken again for the bot.
 * @throws DomainError `dialogue.not_found`, `permission.denied`, `dialogue.closed`, `request.conflict`
 */
export async function closeDialogue(context: StaffContext, ref: DialogueRef): Promise<{ revision: number }> {
  const { actor, clock } = context;
  // Read before: what is kept for other turns is not to come from a transaction.
  const { name, phone } = await getBureau(actor.bureauId, clock.now());
  const texts = await currentTexts(actor.bureauId, clock.now());
  const over = phrase({ name, texts, ...(phone ? { phone } : {}) }, 'human.handedBack', {});
  return inTransaction(async () => {
    const closedAt = clock.now();
    const { dialogue, revision } = await changeDialogue(context, ref, ({ _id }) => ({
      $set: { status: 'closed', closedAt, closedBy: 'staff', order: dialogueOrder('closed', closedAt, _id) },
      $unset: { waitingSince: 1 },
    }));
    const { _id: id, no, bureauId, personId } = dialogue;
    await Person.updateOne(
      { _id: personId, dialogueId: id },
      { $unset: { dialogueId: 1 }, $inc: { turn: 1 } },
    );
    await stopDialogueClock(context, dialogue);
    await sendLine(context, dialogue, { from: 'system', text: over });
    const object = { kind: 'dialogue', id } as const;
    await appendEvent(context, { type: 'dialogue.closed', bureauId, object, data: { no, by: 'staff' } });
    return { revision };
  });
}
