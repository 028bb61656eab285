import { type ConversationState, hasDrafts } from '../../../bot/engine/index.ts';
import type { PersonDoc } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** One digit, so that the sealed value has the same length for everybody. */
interface Mark {
  draft: 0 | 1;
}

const context = (personId: string): string => `purgedMark:${personId}`;

/**
 * What is left of a purged memory: whether something half filled was in it, and nothing of what it was. Everybody whose
 * memory is purged gets one, of the same length, so that a row does not tell who was filling in something (ADR 0010).
 */
export function sealPurgedMark(
  crypto: FieldCrypto,
  personId: string,
  state: ConversationState | null,
): Buffer {
  const mark: Mark = { draft: state && hasDrafts(state) ? 1 : 0 };
  return crypto.seal(mark, context(personId));
}

/** Whether the person is to be told that something half filled was deleted. */
export function isDraftPurged(crypto: FieldCrypto, { _id, purgedSealed }: PersonDoc): boolean {
  return purgedSealed ? crypto.open<Mark>(purgedSealed, context(_id)).draft === 1 : false;
}
