import type { ConversationState } from '../../../bot/engine/index.ts';
import type { Receipt } from '../../domain/chat/receipts.ts';
import type { PersonDoc } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** What a person's row keeps sealed: where their conversation stands, and which messages are dealt with. */
export interface Memory {
  state: ConversationState | null;
  receipts: Receipt[];
}

const context = (personId: string): string => `memory:${personId}`;

/** A stranger, and somebody whose draft was purged, have an empty memory. */
export function openMemory(crypto: FieldCrypto, person: PersonDoc): Memory {
  if (!person.memorySealed) return { state: null, receipts: [] };
  return crypto.open<Memory>(person.memorySealed, context(person._id));
}

export function sealMemory(crypto: FieldCrypto, personId: string, memory: Memory): Buffer {
  return crypto.seal(memory, context(personId));
}
