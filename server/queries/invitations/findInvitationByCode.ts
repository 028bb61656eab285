import { Invitation, type InvitationDoc } from '../../models/invitation.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** The invitation of one of these bureaus with this code (upper case), whatever became of it; null for none. */
export async function findInvitationByCode(
  crypto: FieldCrypto,
  { bureauIds, code }: { bureauIds: readonly string[]; code: string },
): Promise<InvitationDoc | null> {
  const found = await Invitation.findOne({ codeIndex: crypto.blindIndex('invitationCode', code) }).lean();
  return found && bureauIds.includes(found.bureauId) ? found : null;
}
