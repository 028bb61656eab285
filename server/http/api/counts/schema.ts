import { z } from 'zod';

const count = z.object({
  count: z.number(),
  /** Whether there may be more of them. */
  more: z.boolean(),
});

export const countsSchema = z.object({
  dialogues: count.nullable(),
  tasks: count,
  /** Deadlines that have passed. */
  late: count.nullable(),
});
