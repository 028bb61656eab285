import { z } from 'zod';
import { formPurposes } from '../../../queries/mini/formPurposes.ts';
import { formRef } from './schema.ts';

export const purposeSchema = z.object({ purpose: z.enum(formPurposes) });

export const formSchema = z.object({
  form: formRef,
  /** A `FormDefinition` of the form engine, bound to the rules of the unit. */
  definition: z.unknown(),
  /** Keys of the items whose answers are handed in apart from the others. */
  apart: z.array(z.string()),
  today: z.iso.date(),
});

export const institutionQuerySchema = z.object({
  q: z.string('请写机构名称。').trim().min(2, '请至少写两个字。').max(60, '最多 60 字。'),
});
export const institutionsSchema = z.object({
  rows: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), district: z.string().nullable(), contracted: z.boolean() },
    }),
  ),
});
