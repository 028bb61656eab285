import { Dialogue } from '../../models/dialogue.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import { Person } from '../../models/person.ts';
import { planDelivery } from '../../outbox/planDelivery.ts';

/**
 * A line cannot be sent: it waits for the person's next message, and a notice without content asks them for one, once for
 * each time that they wrote. The person's turn grows, so that a turn that is under way is taken again with the line.
 * Call it in the transaction of what it follows from.
 * @param why in Chinese, for staff
 */
export async function letLineWait(lineId: string, { why, at }: { why: string; at: Date }): Promise<void> {
  const line = await DialogueLine.findById(lineId, { dialogueId: 1, state: 1 }).lean();
  const dialogue = line?.state === 'pending' && (await Dialogue.findById(line.dialogueId).lean());
  if (!dialogue) return;
  const { _id, bureauId, personId, lastFromPersonAt } = dialogue;
  await DialogueLine.updateOne({ _id: lineId }, { $set: { state: 'waiting', waitingFor: personId, why } });
  await Person.updateOne({ _id: personId }, { $set: { answersWait: true }, $inc: { turn: 1 } });
  await planDelivery({
    id: `dialogueNotice-${_id}-${lastFromPersonAt.getTime()}`,
    ...{ bureauId, personId, kind: 'dialogueNotice', channel: 'notice', at },
    object: { kind: 'dialogue', id: _id },
  });
}
