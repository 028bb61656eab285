import { codeIndexOf } from '../../commands/identities/codeIndexOf.ts';
import { IdentityCode } from '../../models/identityCode.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Whom of the mini program a code stands for; null for a wrong one and for one that ran out. */
export async function findLinkByCode(
  crypto: FieldCrypto,
  { accountKey, code, now }: { accountKey: string; code: string; now: Date },
): Promise<string | null> {
  const codeIndex = codeIndexOf(crypto, accountKey, code);
  const row = await IdentityCode.findOne({ codeIndex, expiresAt: { $gt: now } }, { _id: 1 }).lean();
  return row?._id ?? null;
}
