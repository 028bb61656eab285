import { type InvitationSummary, invitationCode } from '../../../../bot/engine/index.ts';
import { findInvitationByCode } from '../../../queries/invitations/findInvitationByCode.ts';
import type { Loader } from './types.ts';

/** The invitation whose code the message carries, with what became of it. */
export const loadInvitation: Loader<InvitationSummary | null> = async (
  { crypto },
  { bureau, now, input },
) => {
  const code = invitationCode(input);
  const found = code ? await findInvitationByCode(crypto, { bureauId: bureau._id, code }) : null;
  if (!found) return null;
  const { _id: id, mode, state, expiresAt } = found;
  return { id, mode, state: state === 'open' && expiresAt <= now ? 'expired' : state };
};
