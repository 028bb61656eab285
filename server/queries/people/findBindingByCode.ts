import { bindingCodeKind } from '../../commands/people/offerBinding.ts';
import { BindingCode, type BindingCodeDoc } from '../../models/bindingCode.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** What a code (upper case) stands for, within the units that an account serves; null for a wrong or old one. */
export async function findBindingByCode(
  crypto: FieldCrypto,
  { code, bureauIds, now }: { code: string; bureauIds: readonly string[]; now: Date },
): Promise<BindingCodeDoc | null> {
  const found = await BindingCode.findOne({ codeIndex: crypto.blindIndex(bindingCodeKind, code) }).lean();
  return found && bureauIds.includes(found.bureauId) && found.expiresAt > now ? found : null;
}
