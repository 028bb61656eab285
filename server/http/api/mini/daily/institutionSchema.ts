import { z } from 'zod';
import { institutionKindNames } from '../../../../domain/institutions/kinds.ts';
import { clientId } from './matterSchema.ts';

export const searchSchema = z.object({ q: z.string().trim().max(100).default('') });

export const institutionsSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(institutionKindNames),
      district: z.string().nullable(),
      contracted: z.boolean(),
    }),
  ),
});

export const focusClaimsSchema = z.object({
  /** Whether the local document has such claims. */
  allowed: z.boolean(),
  rows: z.array(z.object({ no: z.string(), state: z.enum(['proposed', 'confirmed']), name: z.string() })),
});

export const proposeSchema = z.strictObject({
  clientId,
  institutionId: z.string('请选择机构。').min(1, '请选择机构。').max(64),
});
