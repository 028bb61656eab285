import { z } from 'zod';

const state = z.enum(['open', 'done', 'cancelled']);
const instant = z.iso.datetime();

/** `<kind>-<object id>`. */
export const idSchema = z.object({ id: z.string().regex(/^[\w-]{1,160}$/) });

export const listQuerySchema = z.object({
  state: z.enum(['open', 'done', 'cancelled'], '没有这种状态，请从列表里选。').default('open'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

export const listSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      label: z.string(),
      subject: z.string(),
      /** Which article asks for it, in words, or that it is a default of ours. */
      source: z.string(),
      object: z.object({ kind: z.string(), id: z.string() }),
      dueOn: z.string().nullable(),
      isOverdue: z.boolean(),
      state,
      createdAt: instant,
      finishedAt: instant.nullable(),
      finishedBy: z.string().nullable(),
      note: z.string().nullable(),
      canComplete: z.boolean(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const completeSchema = z.strictObject({
  note: z.string('请写明怎么办的。').trim().min(2, '请写明怎么办的。').max(500, '最多 500 字。'),
});
