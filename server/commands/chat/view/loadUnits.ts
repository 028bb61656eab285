import type { UnitOption } from '../../../../bot/engine/index.ts';
import { unitsWithAccount } from '../../../queries/bureaus/accountFor.ts';
import { appointingUnits } from '../../../queries/bureaus/appointingUnits.ts';
import type { Loader } from './types.ts';

/** The units that this person's account is shared by and that take applications. */
export const loadUnits: Loader<UnitOption[]> = async ({ accounts, profiles }, { person }) => {
  const account = accounts.get(person.accountKey);
  if (!account) return [];
  const withAccount = unitsWithAccount(accounts);
  const units = await appointingUnits(profiles, { bureauId: account.settings.bureauId, withAccount });
  const hasChosen = person.unitChosenAt !== undefined && person.unitChosenAt !== null;
  return units.map(({ _id, name }) => ({
    id: _id,
    name,
    isCurrent: _id === person.bureauId,
    isChosen: hasChosen && _id === person.bureauId,
  }));
};
