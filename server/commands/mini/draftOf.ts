import type { MiniDraftPurpose } from '../../domain/miniDraftPurposes.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** The draft of somebody for something. */
export interface DraftOf {
  personId: string;
  purpose: MiniDraftPurpose;
}

/** Its row: a stolen one names nobody. */
export function draftIdOf(crypto: FieldCrypto, { personId, purpose }: DraftOf): string {
  return crypto.blindIndex('miniDraft', `${personId}\0${purpose}`);
}

/** What its answers are sealed for. */
export function draftContext(id: string): string {
  return `miniDraft:${id}`;
}
