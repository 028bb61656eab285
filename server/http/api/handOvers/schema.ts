import { z } from 'zod';

const staffId = (message: string) => z.string(message).min(1, message).max(64);

export const handlersSchema = z.object({
  rows: z.array(
    z.object({ id: z.string(), name: z.string(), working: z.boolean(), open: z.number(), all: z.number() }),
  ),
});
export const handOverSchema = z.strictObject({
  fromId: staffId('请选择把谁的交出去。'),
  toId: staffId('请选择交给谁。'),
});
export const handedOverSchema = z.object({
  moved: z.number(),
  /** Numbers of those that this colleague may not take. */
  kept: z.array(z.string()),
  more: z.boolean(),
});
