import { z } from 'zod';

export const inboxQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(50, '每页最多 50 条。').default(20),
});

export const inboxPageSchema = z.object({
  /** Newest first. */
  rows: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      at: z.iso.datetime(),
      read: z.boolean(),
      /** Built from the matter as it stands now. */
      text: z.string(),
      /** The word that leads to the matter in the chat. */
      word: z.string().nullable(),
    }),
  ),
  /** In the whole inbox. */
  unread: z.int(),
  nextCursor: z.string().nullable(),
});

export const inboxReadSchema = z.strictObject({
  ids: z
    .array(z.string().regex(/^[\w-]{1,160}$/))
    .min(1, '请选择消息。')
    .max(50, '一次最多 50 条。'),
});
