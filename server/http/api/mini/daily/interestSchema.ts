import { z } from 'zod';
import { interestTypes } from '../../../../domain/recusal/interests.ts';
import { clientId } from './matterSchema.ts';

export const interestsSchema = z.object({
  /** Whether the local document has recusal at all. */
  allowed: z.boolean(),
  types: z.array(z.object({ value: z.enum(interestTypes), label: z.string() })),
  rows: z.array(
    z.object({
      ...{ no: z.string(), name: z.string(), typeLabel: z.string(), stateLabel: z.string() },
      keepsAway: z.boolean(),
    }),
  ),
});

export const declareSchema = z
  .strictObject({
    clientId,
    /** One of our institutions, or else its name. */
    institutionId: z.string().min(1).max(64).optional(),
    institutionName: z.string().trim().min(2, '请写机构的全名。').max(100, '名称最多 100 字。').optional(),
    type: z.enum(interestTypes, '请选择是哪种关系。'),
    claimsImpartial: z.boolean('请选择会不会影响公正监督。'),
  })
  .refine(({ institutionId, institutionName }) => (institutionId ?? institutionName) !== undefined, {
    path: ['institutionName'],
    message: '请选择或写明是哪家机构。',
  });
