import type { Step } from '../../../bot/engine/index.ts';
import { addReceipt, withoutReplies } from '../../domain/chat/receipts.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { wantedAt } from '../followers/wantSync.ts';
import { runEffects } from './effects.ts';
import { type Memory, sealMemory } from './memory.ts';
import type { ChatServices, Turn, TurnResult } from './types.ts';

/** The person's conversation moved on while this turn was being worked out; take the turn again. */
export class TurnConflict extends Error {
  override readonly name = 'TurnConflict';
}

/**
 * Writes one turn as a whole. A turn that sets nothing off is one write to one row; the others take their
 * commands and that write into one transaction.
 * @throws TurnConflict, a duplicate-key error when the person was created meanwhile, or a command's refusal
 */
export async function commitTurn(
  services: ChatServices,
  turn: Turn,
  { person, isNew, memory }: { person: PersonDoc; isNew: boolean; memory: Memory },
  { state, reply: said, effects }: Step,
): Promise<TurnResult> {
  const { clock, crypto } = services;
  const now = clock.now();
  const reply = said.kind === 'text' ? said.text : null;
  const follows = followChange(turn);
  const receipts = addReceipt(memory.receipts, { id: turn.id, at: now.getTime(), reply });
  // Who stops following is forgotten, drafts included (WeChat's rule for unsubscribe, wechat.md §1.3).
  const kept = follows === false ? { state: null, receipts: withoutReplies(receipts) } : { state, receipts };
  const next = {
    memorySealed: sealMemory(crypto, person._id, kept),
    lastSeenAt: now,
    ...(turn.message.msgType === 'event' ? {} : { lastMessageAt: now }),
    // Undefined where they never chose; forgotten with everything else by who stops following.
    ...(kept.state?.simple === undefined ? {} : { simpleChat: kept.state.simple }),
    ...(follows === false ? { simpleChat: false } : {}),
    ...(follows === null ? {} : { following: follows }),
    // Who is new, came back or left: what WeChat knows of them is looked up outside of the turn.
    ...(follows !== null || (!person.syncedAt && !person.syncDueAt) ? wantedAt(now) : {}),
    ...(follows === true ? { followedAt: now } : {}),
  };
  const write = () => (isNew ? createPerson(person, next) : updatePerson(person, next));
  if (effects.length === 0) await write();
  else {
    await inTransaction(async () => {
      // The person's row first: a command may be about a person who writes for the first time.
      await write();
      await runEffects(services, person, effects);
    });
  }
  return { turnId: turn.id, personId: person._id, reply, repeated: false };
}

type Changes = Pick<PersonDoc, 'memorySealed' | 'lastSeenAt'> & Partial<PersonDoc>;

async function createPerson(person: PersonDoc, next: Changes): Promise<void> {
  await Person.create({ ...person, ...next, turn: 1 });
}

async function updatePerson({ _id, turn, purgedSealed }: PersonDoc, next: Changes): Promise<void> {
  const change = { $set: next, $inc: { turn: 1 }, ...(purgedSealed ? { $unset: { purgedSealed: 1 } } : {}) };
  const { matchedCount } = await Person.updateOne({ _id, turn }, change);
  if (matchedCount === 0) throw new TurnConflict('The conversation moved on');
}

function followChange({ message }: Turn): boolean | null {
  if (message.msgType !== 'event') return null;
  if (message.event === 'subscribe') return true;
  return message.event === 'unsubscribe' ? false : null;
}
