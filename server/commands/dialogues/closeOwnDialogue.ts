import { dialogueOrder } from '../../domain/dialogues/order.ts';
import { Dialogue } from '../../models/dialogue.ts';
import { Person } from '../../models/person.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { stopDialogueClock } from './dialogueClock.ts';

/** The person ends their dialogue, in so many words or by not following any more. One that is over stays as it is. */
export async function closeOwnDialogue(
  context: CommandContext,
  { personId, dialogueId }: { personId: string; dialogueId: string },
): Promise<void> {
  await inTransaction(async () => {
    const closedAt = context.clock.now();
    const dialogue = await Dialogue.findOneAndUpdate(
      { _id: dialogueId, personId, status: { $ne: 'closed' } },
      {
        $set: {
          status: 'closed',
          closedAt,
          closedBy: 'person',
          order: dialogueOrder('closed', closedAt, dialogueId),
        },
        $unset: { waitingSince: 1 },
        $inc: { revision: 1 },
      },
    ).lean();
    await Person.updateOne({ _id: personId }, { $unset: { dialogueId: 1 } });
    if (!dialogue) return;
    const { no, bureauId } = dialogue;
    await stopDialogueClock(context, dialogue);
    const object = { kind: 'dialogue', id: dialogueId } as const;
    await appendEvent(context, { type: 'dialogue.closed', bureauId, object, data: { no, by: 'person' } });
  });
}
