import { answerText } from '../../domain/dialogues/answerText.ts';
import { dialogueLineContext } from '../../domain/dialogues/sealed.ts';
import type { DialogueDoc } from '../../models/dialogue.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import { planDelivery } from '../../outbox/planDelivery.ts';
import { repliesLeft } from '../../queries/deliveries/repliesLeft.ts';
import type { CommandContext } from '../context.ts';
import { letLineWait } from './letLineWait.ts';

/** A line of the staff, or (`system`) of ours, to the person. */
export interface NewLine {
  from: 'staff' | 'system';
  text: string;
}

/**
 * Writes a line to the person and sends it: as a customer-service message while WeChat lets one through (wechat notes §2.6),
 * else it waits for their next message. Call it in the transaction of what it follows from.
 * @returns the line's id, and whether it is on its way or waits
 */
export async function sendLine(
  { actor, clock, crypto, ids }: CommandContext,
  dialogue: Pick<DialogueDoc, '_id' | 'bureauId' | 'personId' | 'lastFromPersonAt'>,
  { from, text }: NewLine,
): Promise<{ lineId: string; state: 'pending' | 'waiting' }> {
  const { _id: dialogueId, bureauId, personId, lastFromPersonAt } = dialogue;
  const at = clock.now();
  const lineId = ids.ordered();
  await DialogueLine.create({
    ...{ _id: lineId, dialogueId, from, at, by: actor.id, state: 'pending' },
    textSealed: crypto.seal(text, dialogueLineContext(lineId)),
  });
  if ((await repliesLeft(personId, lastFromPersonAt, at)) === 0) {
    await letLineWait(lineId, { why: '超出微信允许主动发消息的时间或条数', at });
    return { lineId, state: 'waiting' };
  }
  const id = `${lineId}-dialogueLine`;
  await planDelivery({
    ...{ id, bureauId, personId, kind: 'dialogueLine', channel: 'customerService', at },
    object: { kind: 'dialogueLine', id: lineId },
    textSealed: crypto.seal(from === 'staff' ? answerText(text) : text, `delivery:${id}`),
  });
  return { lineId, state: 'pending' };
}
