import { type Choice, chooseVia, type Granted } from '../../domain/deliveries/chooseVia.ts';
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
  { person, mini, account }: Recipient,
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
  const [grant, miniGrant] = await Promise.all([
    grantOf(person?._id, settings.subscriptions?.[template]),
    grantOf(mini?._id, settings.miniProgram?.subscriptions?.[template]),
  ]);
  const hasTemplate = settings.templates[template] !== undefined;
  const tried = row.tried?.map(({ via }) => via) ?? [];
  const closed = await services.pace.closed(account);
  // Chat messages are the last resort: counted only where the others are out.
  const needsChat = !hasTemplate || tried.includes('template') || closed.template !== undefined;
  const newsPerDay = settings.newsPerDay ?? defaultNewsPerDay;
  return chooseVia({
    ...{ priority, hasTemplate, tried, closed, following: person?.following ?? false },
    ...{ grant, miniGrant },
    repliesLeft: needsChat && person ? await repliesLeft(person._id, person.lastMessageAt, now) : 0,
    quietUntil: quietUntil(settings.quietHours, now),
    fullUntil:
      priority === 'news' && person ? await fullUntil({ personId: person._id, newsPerDay }, now) : null,
  });
}

/** What somebody granted for a notice of one app; null where there is nobody or no such notice. */
async function grantOf(
  personId: string | undefined,
  notice: { templateId: string } | undefined,
): Promise<Granted | null> {
  if (!personId || !notice) return null;
  return (await loadRows.grant(grantId(personId, notice.templateId))) ?? { longTerm: false, remaining: 0 };
}

/** Ours: no source gives a number. */
const defaultNewsPerDay = 3;
