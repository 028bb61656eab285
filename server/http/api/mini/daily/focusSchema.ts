import { z } from 'zod';
import { clientId } from './matterSchema.ts';

export const focusClaimsSchema = z.object({
  /** Whether the local document has such claims. */
  allowed: z.boolean(),
  rows: z.array(z.object({ no: z.string(), state: z.enum(['proposed', 'confirmed']), name: z.string() })),
});

export const proposeSchema = z.strictObject({
  clientId,
  institutionId: z.string('请选择机构。').min(1, '请选择机构。').max(64),
});
