import { IdentityCode } from '../../models/identityCode.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Services } from '../context.ts';
import type { MiniPerson } from '../mini/types.ts';
import { codeIndexOf } from './codeIndexOf.ts';
import { linkRow } from './linkRow.ts';

/** How long a code can be typed (ours). */
const validMs = 10 * 60_000;
const digits = 8;

/**
 * Makes a code that somebody in the mini program types in the chat, to be known as the same person there. An earlier code
 * ends. No event, as for the session itself.
 * @returns the code, which is kept as a keyed hash alone
 */
export async function offerLink(
  { clock, crypto, ids }: Services,
  { personId, accountKey }: MiniPerson,
): Promise<{ code: string; expiresAt: Date }> {
  const code = ids.claimCode().slice(0, digits);
  const expiresAt = new Date(clock.now().getTime() + validMs);
  await inTransaction(async () => {
    const { _id, miniPersonSealed } = linkRow(crypto, personId);
    const set = { miniPersonSealed, codeIndex: codeIndexOf(crypto, accountKey, code), expiresAt };
    await IdentityCode.updateOne({ _id }, { $set: set }, { upsert: true });
  });
  return { code, expiresAt };
}
