import { mayResend } from '../../domain/deliveries.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import { reporterOf } from '../../queries/vault/reporterOf.ts';
import { channels } from '../channels/index.ts';
import type { SendServices } from '../services.ts';
import { recordOutcome } from './recordOutcome.ts';

/** How long a worker has for one attempt before another may take it over, ms. */
const attemptMs = 25_000;

/**
 * Sends one message: claims its row, sends, writes down the outcome. A worker killed in between leaves a
 * row in `sending`; the next one sends again only while WeChat would drop the repetition.
 */
export async function sendDelivery(services: SendServices, id: string): Promise<void> {
  const { clock, log } = services;
  const now = clock.now();
  const row = await Delivery.findById(id).lean();
  if (!row) return;
  const channel = channels[row.channel];
  if (!channel) throw new Error(`Unknown delivery channel ${row.channel}`);
  if (channel.inOrder && (await waitsForEarlier(row, now))) return;
  const before = await claim(id, now);
  if (!before) return;
  const delivery = { ...before, attempts: before.attempts + 1, firstAttemptAt: before.firstAttemptAt ?? now };

  // Only an attempt that was cut off leaves `sending`; every known outcome writes another state.
  if (before.state === 'sending' && !mayResend(before.channel, before.firstAttemptAt, now)) {
    const cause = 'an earlier attempt was cut off';
    return recordOutcome(services, delivery, { kind: 'unknown', cause });
  }
  const person = await recipientOf(services, delivery);
  const account = person && services.accounts.get(person.accountKey);
  if (!account) {
    log.error({ deliveryId: id }, 'delivery: the person or the WeChat account is gone');
    return recordOutcome(services, delivery, unreachable);
  }
  const outcome = await channel.send({ services, account, openid: person.openid, delivery });
  await recordOutcome(services, delivery, outcome);
}

/** The person that a row names, or that only the vault knows. */
async function recipientOf(
  { crypto }: SendServices,
  { personId, reporterId }: DeliveryDoc,
): Promise<PersonDoc | null> {
  const id = reporterId ? (await reporterOf(crypto, reporterId)).personId : personId;
  return id ? Person.findById(id).lean() : null;
}

const unreachable = {
  kind: 'refused',
  scope: 'account',
  errcode: 0,
  reason: '收件人或公众号已不存在',
  detail: 'person or account missing',
} as const;

/** True when an earlier message to the same person has no outcome yet; then this one comes round again soon. */
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

/** Takes the row for one attempt; null when it is finished or another worker has it. Returns the row as it was. */
async function claim(id: string, now: Date): Promise<DeliveryDoc | null> {
  return Delivery.findOneAndUpdate(
    {
      _id: id,
      $or: [{ state: 'pending' }, { state: 'sending', leaseUntil: { $lte: now } }],
    },
    [
      {
        $set: {
          state: 'sending',
          attempts: { $add: ['$attempts', 1] },
          firstAttemptAt: { $ifNull: ['$firstAttemptAt', now] },
          lastAttemptAt: now,
          leaseUntil: new Date(now.getTime() + attemptMs),
        },
      },
    ],
    { returnDocument: 'before', updatePipeline: true },
  ).lean();
}
