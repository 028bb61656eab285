import { priorityOf } from '../../domain/deliveries/priorities.ts';
import { mayResend } from '../../domain/deliveries/retries.ts';
import type { Via } from '../../domain/deliveries/vias.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import { nothingToSend } from '../channels/card.ts';
import { channels } from '../channels/index.ts';
import { gates } from '../gates.ts';
import type { SendServices } from '../services.ts';
import { chooseWay } from './chooseWay.ts';
import { claimDelivery } from './claimDelivery.ts';
import { loadRows } from './loadRows.ts';
import { addressOf, type Recipient, recipientOf } from './recipientOf.ts';
import { recordOutcome } from './recordOutcome.ts';
import { writeOutcome } from './writeOutcome.ts';

/**
 * Sends one message: chooses the way, claims the row, sends, writes down the outcome; a way that WeChat refuses is
 * followed by the next. A worker killed in between leaves a row in `sending`; the next one sends again only while WeChat
 * would drop the repetition.
 */
export async function sendDelivery(services: SendServices, id: string): Promise<void> {
  let again = true;
  while (again) {
    const row = await loadRows.delivery(id);
    if (!row || (row.state !== 'pending' && row.state !== 'sending')) return;
    again = await attempt(services, row);
  }
}

/** @returns whether another way should be tried at once */
async function attempt(services: SendServices, row: DeliveryDoc): Promise<boolean> {
  const { clock, log } = services;
  const now = clock.now();
  if (row.state === 'sending' && row.leaseUntil && row.leaseUntil > now) return false;
  if (row.channel === 'customerService' && (await waitsForEarlier(row, now))) return false;
  const gate = gates[row.kind];
  if (gate && row.state === 'pending' && !(await gate(row))) return false;
  const recipient = await recipientOf(services, row);
  if (!recipient) {
    log.warn(
      { deliveryId: row._id },
      'delivery: the person or the WeChat account is gone, or there is no way',
    );
    await endWithout(services, { row, now, reason: nobody });
    return false;
  }
  const choice = await chooseWay(services, row, recipient);
  if (choice.kind === 'wait') {
    const later = { dueAt: choice.until, reason: choice.reason };
    await Delivery.updateOne({ _id: row._id, state: 'pending' }, { $set: later });
    return false;
  }
  if (choice.kind === 'none') {
    await endWithout(services, { row, now, reason: row.tried?.at(-1)?.reason ?? choice.reason });
    return false;
  }
  await services.pace.take(recipient.account, choice.via, priorityOf(row.kind));
  return trySending(services, { row, recipient, via: choice.via, reason: choice.reason });
}

async function trySending(
  services: SendServices,
  { row, recipient, via, reason }: { row: DeliveryDoc; recipient: Recipient; via: Via; reason: string },
): Promise<boolean> {
  const { account } = recipient;
  const now = services.clock.now();
  const claimed = await claimDelivery(row, { now, via, reason });
  if (!claimed) return false;
  const delivery = { ...claimed, via };
  // Only an attempt that was cut off leaves `sending`; every known outcome writes another state.
  if (row.state === 'sending' && !mayResend(via, claimed.firstAttemptAt, now)) {
    const cause = 'an earlier attempt was cut off';
    return recordOutcome(services, { account, delivery }, { kind: 'unknown', cause });
  }
  const whom = addressOf(services.crypto, recipient, via);
  const send = whom
    ? channels[via]({ services, account, delivery, ...whom })
    : Promise.resolve(nothingToSend(nobody));
  const outcome = await send.catch((error: unknown): SendOutcome => {
    services.log.error({ err: error, deliveryId: row._id, via }, 'delivery: defect before the call');
    return { kind: 'retry', afterMs: 0, errcode: null };
  });
  return recordOutcome(services, { account, delivery }, outcome);
}

const nobody = '对方没有关注公众号，也没有在小程序里订阅通知，或者账号已不存在，请改用电话等方式联系';

/** Nobody was asked: there is no way, or nobody there. */
async function endWithout(
  services: SendServices,
  { row, now, reason }: { row: DeliveryDoc; now: Date; reason: string },
): Promise<void> {
  const errcode = row.tried?.at(-1)?.errcode ?? 0;
  const outcome = { kind: 'refused', scope: 'person', errcode, reason, detail: 'no way' } as const;
  const failed = { state: 'failed', reason, finishedAt: now, ...(errcode ? { errcode } : {}) } as const;
  await writeOutcome(services, row, { $set: failed, $unset: { dueAt: 1 } }, { outcome, at: now });
}

/** True when an earlier answer to the same person has no outcome yet; then this one comes round again soon. */
async function waitsForEarlier(
  { _id, personId, channel, createdAt }: DeliveryDoc,
  now: Date,
): Promise<boolean> {
  const open = { state: { $in: ['pending' as const, 'sending' as const] }, channel };
  const earlier = await Delivery.exists({ personId, createdAt: { $lt: createdAt }, ...open });
  if (!earlier) return false;
  const dueAt = new Date(now.getTime() + 300);
  await Delivery.updateOne({ _id, state: 'pending' }, { $set: { dueAt } });
  return true;
}
