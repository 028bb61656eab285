import type { Step } from '../../../bot/engine/index.ts';
import { Inbound } from '../../models/inbound.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { runEffects } from './effects.ts';
import type { ChatServices, Turn, TurnResult } from './types.ts';

/** The person's conversation moved on while this turn was being worked out; take the turn again. */
export class TurnConflict extends Error {
  override readonly name = 'TurnConflict';
}

/**
 * Writes one turn as a whole: the message's row with the reply, the effects, and the person's new state.
 * @throws TurnConflict, or a duplicate-key error when the message or the person exists already
 */
export async function commitTurn(
  services: ChatServices,
  turn: Turn,
  { person, isNew, result }: { person: PersonDoc; isNew: boolean; result: Step },
): Promise<TurnResult> {
  const { clock, crypto } = services;
  const now = clock.now();
  const reply = result.reply.kind === 'text' ? result.reply.text : null;
  const followed = followChange(turn);
  const next = {
    // Who stops following is forgotten, drafts included (WeChat's rule for unsubscribe, wechat.md §1.3).
    stateSealed: crypto.seal(followed === false ? null : result.state, `state:${person._id}`),
    lastSeenAt: now,
    ...(followed === null ? {} : { following: followed, ...(followed ? { followedAt: now } : {}) }),
  };
  await inTransaction(async () => {
    await Inbound.create({
      _id: turn.inboundId,
      personId: person._id,
      type: turn.message.msgType,
      outcome: reply === null ? 'silent' : 'answered',
      ...(reply === null ? {} : { replySealed: crypto.seal(reply, `inbound:${turn.inboundId}`) }),
      receivedAt: turn.receivedAt,
      handledAt: now,
    });
    await runEffects(services, person, result.effects);
    if (isNew) return void (await Person.create({ ...person, ...next, turn: 1 }));
    const { matchedCount } = await Person.updateOne(
      { _id: person._id, turn: person.turn },
      { $set: next, $inc: { turn: 1 } },
    );
    if (matchedCount === 0) throw new TurnConflict('The conversation moved on');
  });
  return { inboundId: turn.inboundId, personId: person._id, reply, repeated: false };
}

function followChange({ message }: Turn): boolean | null {
  if (message.msgType !== 'event') return null;
  if (message.event === 'subscribe') return true;
  return message.event === 'unsubscribe' ? false : null;
}
