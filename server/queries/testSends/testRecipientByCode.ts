import { testCodeIndex } from '../../commands/testSends/testCodeIndex.ts';
import { TestRecipient } from '../../models/testRecipient.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Whose code for test messages this is; null for a wrong one and for one that ran out. */
export async function testRecipientByCode(
  crypto: FieldCrypto,
  { accountKey, code, now }: { accountKey: string; code: string; now: Date },
): Promise<string | null> {
  const codeIndex = testCodeIndex(crypto, accountKey, code);
  const row = await TestRecipient.findOne({ codeIndex, expiresAt: { $gt: now } }, { _id: 1 }).lean();
  return row?._id ?? null;
}
