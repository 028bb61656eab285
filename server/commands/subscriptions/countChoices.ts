import { grantId, SubscriptionGrant } from '../../models/subscriptionGrant.ts';
import type { AccountSettings } from '../../wechat/accounts.ts';
import type { SubscribeChoice } from '../../wechat/callback/event.ts';

/** Where the choice was made: the popup adds, the settings page takes everything away. */
export type ChoicePlace = 'popup' | 'settings';

/** What one event of WeChat says about the notices of one app. */
export interface Choices {
  /** The same for every delivery of the event. */
  id: string;
  personId: string;
  place: ChoicePlace;
  choices: readonly Pick<SubscribeChoice, 'templateId' | 'status'>[];
  /** The app's own templates; others are let go. */
  offered: NonNullable<AccountSettings['subscriptions']>;
  at: Date;
}

/**
 * Counts what a person chose about subscription notices: accepting a one-time notice adds one send, a long-term one is on
 * until they refuse. The same event again changes nothing.
 * Source: subscribe_msg_popup_event, subscribe_msg_change_event, wechat.md §2.4
 */
export async function countChoices({ id, personId, place, choices, offered, at }: Choices): Promise<void> {
  const ours = Object.values(offered);
  for (const { templateId, status } of choices) {
    const known = ours.find((one) => one.templateId === templateId);
    if (!known) continue;
    const _id = await ensureGrant(personId, templateId, at);
    const unseen = { _id, seen: { $ne: id } };
    const $push = { seen: { $each: [id], $slice: -20 } };
    const accepted = status === 'accept';
    if (accepted && place === 'popup' && known.term === 'once') {
      const claimed = { ...unseen, claimed: true };
      const counted = await SubscriptionGrant.updateOne(claimed, { $unset: { claimed: 1 }, $push });
      if (counted.matchedCount > 0) continue;
    }
    const change = changeOf(accepted, place, known.term);
    await SubscriptionGrant.updateOne(unseen, { ...change, $set: { ...change.$set, updatedAt: at }, $push });
  }
}

/** Makes the row of a person and a template, if there is none. @returns its id */
export async function ensureGrant(personId: string, templateId: string, at: Date): Promise<string> {
  const _id = grantId(personId, templateId);
  await SubscriptionGrant.updateOne(
    { _id },
    { $setOnInsert: { personId, templateId, remaining: 0, longTerm: false, seen: [], updatedAt: at } },
    { upsert: true },
  );
  return _id;
}

interface Change {
  $set?: { remaining?: number; longTerm?: boolean };
  $inc?: { remaining: number };
  $unset?: { claimed: 1 };
}

function changeOf(accepted: boolean, place: ChoicePlace, term: 'once' | 'longterm'): Change {
  if (term === 'longterm') return { $set: { longTerm: accepted } };
  if (accepted) return { $inc: { remaining: 1 } };
  // A refused popup takes nothing of what was granted before; the switch in the settings does.
  return place === 'settings' ? { $set: { remaining: 0 }, $unset: { claimed: 1 } } : {};
}
