import { miniOpenidContext } from '../../commands/subscriptions/keepSubscriber.ts';
import type { Via } from '../../domain/deliveries/vias.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import type { MiniSubscriberDoc } from '../../models/miniSubscriber.ts';
import type { PersonDoc } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { followerOf } from '../../queries/identities/followerOf.ts';
import { subscriberOf } from '../../queries/identities/subscriberOf.ts';
import { messageKind, messageKinds } from '../../queries/messages/index.ts';
import { reporterOf } from '../../queries/vault/reporterOf.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { SendServices } from '../services.ts';
import { loadRows } from './loadRows.ts';

/** Whom a message goes to, as the official account and as its mini program know them, and from which account. */
export interface Recipient {
  account: WechatAccount;
  /** Null for somebody of the mini program alone. */
  person: PersonDoc | null;
  /** Null where the mini program could not send this kind to them. */
  mini: MiniSubscriberDoc | null;
}

/** The id under which an app of WeChat sends to them. */
export interface Address {
  personId: string;
  openid: string;
}

/**
 * The person that a row names, or that only the vault knows; null when they or their account are gone, and when they never
 * followed the account nor subscribed to anything in the mini program.
 */
export async function recipientOf(
  { crypto, accounts }: SendServices,
  { kind, personId, reporterId }: DeliveryDoc,
): Promise<Recipient | null> {
  const id = reporterId ? (await reporterOf(crypto, reporterId)).personId : personId;
  if (!id) return null;
  const own = await loadRows.person(id);
  const followerId = own ? null : await followerOf(crypto, id);
  const person = followerId ? await loadRows.person(followerId) : own;
  const subscriber = own ? null : await loadRows.subscriber(id);
  const account = accounts.get(person?.accountKey ?? subscriber?.accountKey ?? '');
  if (!account) return null;
  if (!sendsInMini(account, kind)) return person && { account, person, mini: null };
  return { account, person, mini: own ? await subscriberOf(crypto, own) : subscriber };
}

function sendsInMini({ settings, mini }: WechatAccount, kind: string): boolean {
  if (!mini || !Object.hasOwn(messageKinds, kind)) return false;
  return settings.miniProgram?.subscriptions?.[messageKind(kind).template] !== undefined;
}

/** Where a message that goes this way is sent to; null when the person is not there. */
export function addressOf(crypto: FieldCrypto, { person, mini }: Recipient, via: Via): Address | null {
  if (via !== 'miniSubscription') return person && { personId: person._id, openid: person.openid };
  if (!mini) return null;
  const { _id: personId, openidSealed } = mini;
  return { personId, openid: crypto.open<string>(openidSealed, miniOpenidContext(personId)) };
}
