import { type InvitationSummary, invitationCode } from '../../../../bot/engine/index.ts';
import { unitsWithAccount } from '../../../queries/bureaus/accountFor.ts';
import { appointingUnits } from '../../../queries/bureaus/appointingUnits.ts';
import { findInvitationByCode } from '../../../queries/invitations/findInvitationByCode.ts';
import type { Loader } from './types.ts';

/** The invitation whose code the message carries, of any unit that shares the account, with what became of it. */
export const loadInvitation: Loader<InvitationSummary | null> = async (
  { accounts, crypto, profiles },
  { bureau, person, now, input },
) => {
  const account = accounts.get(person.accountKey);
  const code = invitationCode(input);
  if (!code || !account) return null;
  const withAccount = unitsWithAccount(accounts);
  const units = await appointingUnits(profiles, { bureauId: account.settings.bureauId, withAccount });
  const found = await findInvitationByCode(crypto, { bureauIds: units.map(({ _id }) => _id), code });
  if (!found) return null;
  const { _id: id, mode, state, expiresAt, bureauId } = found;
  const other = units.find(({ _id }) => _id === bureauId && _id !== bureau._id);
  return {
    ...{ id, mode, state: state === 'open' && expiresAt <= now ? 'expired' : state },
    ...(other ? { otherUnit: { id: other._id, name: other.name } } : {}),
  };
};
