import { Delivery } from '../models/delivery.ts';
import { Event } from '../models/event.ts';
import { LongJob } from '../models/longJob.ts';
import { MassMessage } from '../models/massMessage.ts';
import { MenuPublication } from '../models/menuPublication.ts';
import { Person } from '../models/person.ts';

/** Rows that wait for a worker, and how long a worker has before they are offered again. */
export interface DueSource {
  queue: 'events' | 'deliveries' | 'longJobs' | 'menus' | 'followers' | 'massMessages';
  leaseMs: number;
  /** Ids of up to `limit` rows due at `now`, oldest first. */
  find(now: Date, limit: number): Promise<string[]>;
  /** Moves the rows' next offer to `until`, but only those still due at `now`. */
  postpone(ids: string[], now: Date, until: Date): Promise<void>;
}

export const dueSources: readonly DueSource[] = [
  {
    queue: 'events',
    leaseMs: 30_000,
    async find(now, limit) {
      const rows = await Event.find({ dueAt: { $lte: now } }, { _id: 1 })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean();
      return rows.map((row) => row._id);
    },
    async postpone(ids, now, until) {
      await Event.updateMany({ _id: { $in: ids }, dueAt: { $lte: now } }, { $set: { dueAt: until } });
    },
  },
  {
    queue: 'deliveries',
    leaseMs: 30_000,
    async find(now, limit) {
      const rows = await Delivery.find({ dueAt: { $lte: now } }, { _id: 1 })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean();
      return rows.map((row) => row._id);
    },
    async postpone(ids, now, until) {
      await Delivery.updateMany({ _id: { $in: ids }, dueAt: { $lte: now } }, { $set: { dueAt: until } });
    },
  },
  {
    queue: 'longJobs',
    leaseMs: 30_000,
    async find(now, limit) {
      const rows = await LongJob.find({ dueAt: { $lte: now } }, { _id: 1 })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean();
      return rows.map((row) => row._id);
    },
    async postpone(ids, now, until) {
      await LongJob.updateMany({ _id: { $in: ids }, dueAt: { $lte: now } }, { $set: { dueAt: until } });
    },
  },
  {
    queue: 'menus',
    leaseMs: 60_000,
    async find(now, limit) {
      const rows = await MenuPublication.find({ dueAt: { $lte: now } }, { _id: 1 })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean();
      return rows.map((row) => row._id);
    },
    async postpone(ids, now, until) {
      await MenuPublication.updateMany(
        { _id: { $in: ids }, dueAt: { $lte: now } },
        { $set: { dueAt: until } },
      );
    },
  },
  {
    queue: 'followers',
    leaseMs: 60_000,
    async find(now, limit) {
      const rows = await Person.find({ syncDueAt: { $lte: now } }, { _id: 1 })
        .sort({ syncDueAt: 1 })
        .limit(limit)
        .lean();
      return rows.map((row) => row._id);
    },
    async postpone(ids, now, until) {
      await Person.updateMany(
        { _id: { $in: ids }, syncDueAt: { $lte: now } },
        { $set: { syncDueAt: until } },
      );
    },
  },
  {
    queue: 'massMessages',
    leaseMs: 60_000,
    async find(now, limit) {
      const rows = await MassMessage.find({ dueAt: { $lte: now } }, { _id: 1 })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean();
      return rows.map((row) => row._id);
    },
    async postpone(ids, now, until) {
      await MassMessage.updateMany({ _id: { $in: ids }, dueAt: { $lte: now } }, { $set: { dueAt: until } });
    },
  },
];
