import { type Choice, chooseVia } from '../../domain/deliveries/chooseVia.ts';
import { priorityOf } from '../../domain/deliveries/priorities.ts';
import { quietUntil } from '../../domain/deliveries/quietHours.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import { grantId } from '../../models/subscriptionGrant.ts';
import { fullUntil } from '../../queries/deliveries/fullUntil.ts';
import { repliesLeft } from '../../queries/deliveries/repliesLeft.ts';
import { messageKind } from '../../queries/messages/index.ts';
import type { SendServices } from '../services.ts';
import { loadRows } from './loadRows.ts';
import type { Recipient } from './recipientOf.ts';

/** Looks up what the choice of the way depends on, and no more, and chooses. */
export async function chooseWay(
  services: SendServices,
  row: DeliveryDoc,
  { person, account }: Recipient,
): Promise<Choice> {
  const late = row.channel === 'customerService';
  if (late) return { kind: 'send', via: 'customerService', reason: '对话的回复，来不及当时回' };
  // Cut off in the middle: only the same way again could be dropped by WeChat as a repetition.
  if (row.state === 'sending')
    return { kind: 'send', via: row.via ?? 'template', reason: row.viaReason ?? '' };
  const now = services.clock.now();
  const { settings } = account;
  const { template } = messageKind(row.kind);
  const priority = priorityOf(row.kind);
  const subscription = settings.subscriptions?.[template];
  const granted = subscription ? await loadRows.grant(grantId(person._id, subscription.templateId)) : null;
  const hasTemplate = settings.templates[template] !== undefined;
  const tried = row.tried?.map(({ via }) => via) ?? [];
  const closed = await services.pace.closed(account);
  // Chat messages are the last resort: counted only where the others are out.
  const needsChat = !hasTemplate || tried.includes('template') || closed.template !== undefined;
  const newsPerDay = settings.newsPerDay ?? defaultNewsPerDay;
  return chooseVia({
    ...{ priority, hasTemplate, tried, closed, following: person.following },
    grant: subscription ? (granted ?? { longTerm: false, remaining: 0 }) : null,
    repliesLeft: needsChat ? await repliesLeft(person._id, person.lastMessageAt, now) : 0,
    quietUntil: quietUntil(settings.quietHours, now),
    fullUntil: priority === 'news' ? await fullUntil({ personId: person._id, newsPerDay }, now) : null,
  });
}

/** Ours: no source gives a number. */
const defaultNewsPerDay = 3;
