import { dialogueOrder } from '../../domain/dialogues/order.ts';
import { beijingDay } from '../../domain/time.ts';
import { Dialogue } from '../../models/dialogue.ts';
import { Person } from '../../models/person.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { startDialogueClock } from './dialogueClock.ts';

/**
 * Opens a dialogue of a person with the staff of the unit that they deal with; from now on the person waits. The row of the
 * person carries it, so that an ordinary chat turn needs no further read.
 */
export async function openDialogue(
  context: CommandContext,
  { personId, bureauId }: { personId: string; bureauId: string },
): Promise<void> {
  const { clock, ids } = context;
  await inTransaction(async () => {
    const now = clock.now();
    const _id = ids.uuid();
    const no = ids.matter('RG', beijingDay(now));
    await Dialogue.create({
      ...{ _id, no, bureauId, personId, status: 'open', order: dialogueOrder('open', now, _id) },
      ...{ openedAt: now, lastFromPersonAt: now, waitingSince: now, waits: 1, revision: 1 },
    });
    await Person.updateOne({ _id: personId }, { $set: { dialogueId: _id } });
    const object = { kind: 'dialogue', id: _id } as const;
    await appendEvent(context, { type: 'dialogue.opened', bureauId, object, data: { no } });
    await startDialogueClock(context, { _id, no, bureauId, waits: 1 });
  });
}
