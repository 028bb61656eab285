import { type ConversationState, purgedState } from '../../../bot/engine/index.ts';
import type { Receipt } from '../../domain/chat/receipts.ts';
import type { PersonDoc } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { isDraftPurged } from './purgedMark.ts';

/** What a person's row keeps sealed: where their conversation stands, and which messages are dealt with. */
export interface Memory {
  state: ConversationState | null;
  receipts: Receipt[];
}

const context = (personId: string): string => `memory:${personId}`;

/** A stranger has an empty memory; who left something half filled that was purged is still to be told so. */
export function openMemory(crypto: FieldCrypto, person: PersonDoc): Memory {
  if (!person.memorySealed) {
    const state = isDraftPurged(crypto, person) ? purgedState(person.lastSeenAt) : null;
    return { state, receipts: [] };
  }
  return crypto.open<Memory>(person.memorySealed, context(person._id));
}

export function sealMemory(crypto: FieldCrypto, personId: string, memory: Memory): Buffer {
  return crypto.seal(memory, context(personId));
}
