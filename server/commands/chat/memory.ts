import { type ConversationState, purgedState } from '../../../bot/engine/index.ts';
import { addReceipt, noReceipts, type Receipt, type Receipts } from '../../domain/chat/receipts.ts';
import type { PersonDoc } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { isDraftPurged } from './purgedMark.ts';

/** What a person's row keeps sealed: where their conversation stands, and which messages are dealt with. */
export interface Memory {
  state: ConversationState | null;
  receipts: Receipts;
}

type OldReceipt = Omit<Receipt, 'reply'> & { reply?: string | null };

/** Rows of before 2026-11-30 hold a list; its entries are forgotten within 25 minutes of a person's next word. */
interface Stored extends Omit<Memory, 'receipts'> {
  receipts: Receipts | OldReceipt[];
}

const context = (personId: string): string => `memory:${personId}`;

/** A stranger has an empty memory; who left something half filled that was purged is still to be told so. */
export function openMemory(crypto: FieldCrypto, person: PersonDoc): Memory {
  if (!person.memorySealed) {
    const state = isDraftPurged(crypto, person) ? purgedState(person.lastSeenAt) : null;
    return { state, receipts: noReceipts };
  }
  const { state, receipts } = crypto.open<Stored>(person.memorySealed, context(person._id));
  return { state, receipts: Array.isArray(receipts) ? fromList(receipts) : receipts };
}

function fromList(receipts: readonly OldReceipt[]): Receipts {
  return receipts.reduce((all, { reply = null, ...rest }) => addReceipt(all, { ...rest, reply }), noReceipts);
}

export function sealMemory(crypto: FieldCrypto, personId: string, memory: Memory): Buffer {
  return crypto.seal(memory, context(personId));
}
