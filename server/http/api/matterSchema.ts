import { z } from 'zod';

const instant = z.iso.datetime();

/** Since when a message counts as told, and how that is known; null where nobody was told yet. */
export const givenSchema = z.object({ at: instant, label: z.string() }).nullable();

/** What became of one notice about a matter. */
export const deliverySchema = z.object({
  id: z.string(),
  kindLabel: z.string(),
  /** The way that was taken, and why; null before one was. */
  channelLabel: z.string().nullable(),
  channelReason: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  attempts: z.number(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  reason: z.string().nullable(),
  given: givenSchema,
});

/** One thing that happened to a matter. */
export const historyEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  by: z.string(),
  at: instant,
  isView: z.boolean(),
});
