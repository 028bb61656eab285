import { grantId, SubscriptionGrant } from '../../models/subscriptionGrant.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { SubscribeChoice } from '../../wechat/callback/event.ts';
import { personIdOf } from '../chat/personId.ts';
import type { Services } from '../context.ts';

/** Where the choice was made: the popup adds, the settings page takes everything away. */
export type ChoicePlace = 'popup' | 'settings';

/**
 * Counts what a person chose about subscription notices: accepting a one-time notice adds one send, a long-term one is on
 * until they refuse. The same event again changes nothing. Templates that are not ours are let go.
 * Source: subscribe_msg_popup_event, subscribe_msg_change_event, wechat.md §2.4
 */
export async function recordChoices(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  account: WechatAccount,
  event: {
    id: string;
    openid: string;
    place: ChoicePlace;
    choices: readonly Pick<SubscribeChoice, 'templateId' | 'status'>[];
  },
): Promise<void> {
  const personId = personIdOf(crypto, account.settings.key, event.openid);
  const ours = Object.values(account.settings.subscriptions ?? {});
  for (const { templateId, status } of event.choices) {
    const known = ours.find((one) => one.templateId === templateId);
    if (!known) continue;
    const _id = grantId(personId, templateId);
    const at = clock.now();
    await SubscriptionGrant.updateOne(
      { _id },
      { $setOnInsert: { personId, templateId, remaining: 0, longTerm: false, seen: [], updatedAt: at } },
      { upsert: true },
    );
    const change = changeOf(status === 'accept', event.place, known.term);
    await SubscriptionGrant.updateOne(
      { _id, seen: { $ne: event.id } },
      {
        ...change,
        $set: { ...change.$set, updatedAt: at },
        $push: { seen: { $each: [event.id], $slice: -20 } },
      },
    );
  }
}

interface Change {
  $set?: { remaining?: number; longTerm?: boolean };
  $inc?: { remaining: number };
}

function changeOf(accepted: boolean, place: ChoicePlace, term: 'once' | 'longterm'): Change {
  if (term === 'longterm') return { $set: { longTerm: accepted } };
  if (accepted) return { $inc: { remaining: 1 } };
  // A refused popup takes nothing of what was granted before; the switch in the settings does.
  return place === 'settings' ? { $set: { remaining: 0 } } : {};
}
