import { z } from 'zod';
import { clientId } from './matterSchema.ts';

export const termSchema = z.object({
  term: z
    .object({
      no: z.string(),
      statusLabel: z.string(),
      termNo: z.int(),
      termStart: z.string(),
      termEnd: z.string(),
      inForce: z.boolean(),
      /** What they said to a renewal. */
      consent: z.enum(['asked', 'given', 'declined']).nullable(),
      mayConsent: z.boolean(),
      /** They asked to leave and nobody has answered yet. */
      resigning: z.boolean(),
      mayResign: z.boolean(),
      /** Why staff turned the last request down. */
      resignationReply: z.string().nullable(),
    })
    .nullable(),
});

export const resignSchema = z.strictObject({
  clientId,
  reason: z.string().trim().max(500, '原因最多 500 字。').optional(),
});

export const publicListQuery = z.object({ cursor: z.string().max(200).optional() });
export const publicListSchema = z.object({
  /** False where the local document is silent on publication and nobody consented. */
  published: z.boolean(),
  bureau: z.string(),
  today: z.string(),
  rows: z.array(z.object({ name: z.string(), unit: z.string() })),
  nextCursor: z.string().nullable(),
});
