import { Invitation, type InvitationDoc } from '../../models/invitation.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** The bureau's invitation with this code (upper case), whatever became of it; null for a wrong code. */
export async function findInvitationByCode(
  crypto: FieldCrypto,
  { bureauId, code }: { bureauId: string; code: string },
): Promise<InvitationDoc | null> {
  return Invitation.findOne({ codeIndex: crypto.blindIndex('invitationCode', code), bureauId }).lean();
}
