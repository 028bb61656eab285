import { Dialogue } from '../../models/dialogue.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import { Person } from '../../models/person.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';

/** Lines that waited for the person come with the reply of the running turn: they wait no more. */
export async function showLines(
  context: CommandContext,
  { personId, lineIds }: { personId: string; lineIds: readonly string[] },
): Promise<void> {
  await inTransaction(async () => {
    const shown = { _id: { $in: [...lineIds] }, waitingFor: personId };
    const lines = await DialogueLine.find(shown, { dialogueId: 1 }).lean();
    const shownAt = context.clock.now();
    await DialogueLine.updateMany(shown, {
      $set: { state: 'delivered', shownAt },
      $unset: { waitingFor: 1 },
    });
    if (!(await DialogueLine.exists({ waitingFor: personId }))) {
      await Person.updateOne({ _id: personId }, { $unset: { answersWait: 1 } });
    }
    for (const id of new Set(lines.map(({ dialogueId }) => dialogueId))) {
      const dialogue = await Dialogue.findById(id, { bureauId: 1 }).lean();
      if (!dialogue) continue;
      const own = lines.filter(({ dialogueId }) => dialogueId === id).map(({ _id }) => _id);
      const object = { kind: 'dialogue', id } as const;
      const { bureauId } = dialogue;
      await appendEvent(context, { type: 'dialogue.shown', bureauId, object, data: { lineIds: own } });
    }
  });
}
