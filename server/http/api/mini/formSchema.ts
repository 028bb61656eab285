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
const institution = z.object({
  ...{ id: z.string(), name: z.string(), district: z.string().nullable(), contracted: z.boolean() },
});
export const institutionsSchema = z.object({ rows: z.array(institution) });

/** Where somebody is, as WeChat says it (GCJ-02). In a body: where people are is in no address and no log. */
export const placeSchema = z.strictObject({
  latitude: z
    .number('没有拿到位置，请按名称找。')
    .min(-90, '纬度不对，请重试。')
    .max(90, '纬度不对，请重试。'),
  longitude: z
    .number('没有拿到位置，请按名称找。')
    .min(-180, '经度不对，请重试。')
    .max(180, '经度不对，请重试。'),
});
export const nearInstitutionsSchema = z.object({
  /** `distance` in metres. */
  rows: z.array(institution.extend({ distance: z.int() })),
});
