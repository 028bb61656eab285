import { type BindingSummary, bindingCode } from '../../../../bot/engine/index.ts';
import { Appointment } from '../../../models/appointment.ts';
import { unitsWithAccount } from '../../../queries/bureaus/accountFor.ts';
import { getBureau } from '../../../queries/bureaus/getBureau.ts';
import { unitsServedBy } from '../../../queries/bureaus/unitsServedBy.ts';
import { findBindingByCode } from '../../../queries/people/findBindingByCode.ts';
import type { Loader } from './types.ts';

/** The supervisor whose code the message carries, when a unit of this account made it. */
export const loadBinding: Loader<BindingSummary | null> = async (services, { person, now, input }) => {
  const { accounts, crypto } = services;
  const account = accounts.get(person.accountKey);
  const code = bindingCode(input);
  if (!account || !code) return null;
  const served = await unitsServedBy(account.settings.bureauId, unitsWithAccount(accounts));
  const bureauIds = served.map(({ _id }) => _id);
  const found = await findBindingByCode(crypto, { code, bureauIds, now });
  if (!found) return null;
  const term = await Appointment.findOne({ supervisorId: found._id }, { no: 1 }).sort({ termNo: -1 }).lean();
  if (!term) return null;
  const { name: bureau } = await getBureau(found.bureauId, now);
  return { supervisorId: found._id, no: term.no, bureau };
};
