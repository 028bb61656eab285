import type { DeliveryDoc } from '../../models/delivery.ts';
import type { PersonDoc } from '../../models/person.ts';
import { reporterOf } from '../../queries/vault/reporterOf.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { SendServices } from '../services.ts';
import { loadRows } from './loadRows.ts';

/** Whom a message goes to, and from which account. */
export interface Recipient {
  person: PersonDoc;
  account: WechatAccount;
}

/** The person that a row names, or that only the vault knows; null when they or their account are gone. */
export async function recipientOf(
  { crypto, accounts }: SendServices,
  { personId, reporterId }: DeliveryDoc,
): Promise<Recipient | null> {
  const id = reporterId ? (await reporterOf(crypto, reporterId)).personId : personId;
  const person = id ? await loadRows.person(id) : null;
  const account = person && accounts.get(person.accountKey);
  return account ? { person, account } : null;
}
