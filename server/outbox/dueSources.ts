import type mongoose from 'mongoose';
import { newsKinds } from '../domain/deliveries/priorities.ts';
import { Delivery } from '../models/delivery.ts';
import { Event } from '../models/event.ts';
import { LongJob } from '../models/longJob.ts';
import { MassMessage } from '../models/massMessage.ts';
import { MenuPublication } from '../models/menuPublication.ts';
import { Payout } from '../models/payout.ts';
import { Person } from '../models/person.ts';

/** The queues by name. Messages have three, so that none waits for workers that are busy with the others' pace. */
export const queueNames = [
  'events',
  'replies',
  'deliveries',
  'news',
  'longJobs',
  'menus',
  'followers',
  'massMessages',
  'payouts',
] as const;

export type QueueName = (typeof queueNames)[number];

/** Rows that wait for a worker, and how long a worker has before they are offered again. */
export interface DueSource {
  queue: QueueName;
  leaseMs: number;
  /** Pause after a look that found nothing, ms. */
  pollMs: number;
  /** Ids of up to `limit` rows due at `now`, oldest first. */
  find(now: Date, limit: number): Promise<string[]>;
  /** Moves the rows' next offer to `until`, but only those still due at `now`. */
  postpone(ids: string[], now: Date, until: Date): Promise<void>;
}

/** Rows of a collection by the date in `field`, which has an index. */
function dueRows(
  queue: QueueName,
  collection: mongoose.Collection,
  {
    leaseMs = 30_000,
    pollMs = 500,
    field = 'dueAt',
    only = {},
  }: { leaseMs?: number; pollMs?: number; field?: string; only?: object } = {},
): DueSource {
  return {
    ...{ queue, leaseMs, pollMs },
    async find(now, limit) {
      const due = collection.find({ ...only, [field]: { $lte: now } }, { projection: { _id: 1 } });
      const rows = await due
        .sort({ [field]: 1 })
        .limit(limit)
        .toArray();
      return rows.map(({ _id }) => String(_id));
    },
    async postpone(ids, now, until) {
      const still = { _id: { $in: ids as never[] }, [field]: { $lte: now } };
      await collection.updateMany(still, { $set: { [field]: until } });
    },
  };
}

/** Somebody waits for these with the phone in their hand. */
const soon = { pollMs: 150 };
const notice = { channel: { $ne: 'customerService' } };

export const dueSources: readonly DueSource[] = [
  dueRows('events', Event.collection, soon),
  dueRows('replies', Delivery.collection, { ...soon, only: { channel: 'customerService' } }),
  dueRows('deliveries', Delivery.collection, { ...soon, only: { ...notice, kind: { $nin: newsKinds } } }),
  dueRows('news', Delivery.collection, { only: { ...notice, kind: { $in: newsKinds } } }),
  dueRows('longJobs', LongJob.collection),
  dueRows('menus', MenuPublication.collection, { leaseMs: 60_000 }),
  dueRows('followers', Person.collection, { leaseMs: 60_000, field: 'syncDueAt' }),
  dueRows('massMessages', MassMessage.collection, { leaseMs: 60_000 }),
  dueRows('payouts', Payout.collection, { leaseMs: 60_000 }),
];
