import { z } from 'zod';
import { complaintStatuses, complaintStepNames } from '../../../domain/complaints/machine.ts';
import { clockSchema } from '../leads/schema.ts';
import { everyOf } from '../responseKinds.ts';

const instant = z.iso.datetime();
const no = z.string().regex(/^[A-Z0-9]{4,32}$/);

export const numberSchema = z.object({ no });
export const fileParamsSchema = z.object({ no, id: z.string().max(64) });
export const idSchema = z.object({ id: z.uuid() });
export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});
export const listQuerySchema = pageQuerySchema.extend({
  status: z.enum([...complaintStatuses, 'open'], '没有这种状态。').optional(),
});

const row = {
  no: z.string(),
  status: z.enum(complaintStatuses),
  statusLabel: z.string(),
  takenAs: z.string(),
  takenAsLabel: z.string(),
  channelLabel: z.string(),
  institutionName: z.string(),
  measureLabel: z.string().nullable(),
  receivedAt: instant,
  updatedAt: instant,
  clock: clockSchema.nullable(),
};
export const listSchema = z.object({
  rows: z.array(z.object(row)),
  counts: everyOf(complaintStatuses, z.number()),
  nextCursor: z.string().nullable(),
});
const text = z.string();
export const complaintSchema = z.object({
  ...row,
  article: text,
  basis: text.nullable(),
  revision: z.number(),
  supervisor: z.object({ no: text, name: text }).nullable(),
  /** The opinion that it became. */
  opinionNo: text.nullable(),
  facts: text.nullable(),
  steps: z.array(z.object({ name: z.enum(complaintStepNames), label: text })),
  /** For whoever decides; null for everybody else, whatever it says. */
  retaliation: z.boolean().nullable(),
  items: z.array(z.object({ key: text, label: text, text })),
  askedAt: instant.nullable(),
  answers: z.array(z.object({ id: text, text, at: instant })),
  investigatorName: text.nullable(),
  finding: z
    .object({
      founded: z.boolean(),
      illegal: z.boolean(),
      breaches: z.array(text),
      report: text,
      heardLabel: text,
      returned: text.nullable(),
      by: text.nullable(),
    })
    .nullable(),
  decision: z
    .object({
      reason: text,
      handling: text.nullable(),
      basis: text.nullable(),
      by: text.nullable(),
      at: instant.nullable(),
    })
    .nullable(),
  evidence: z.array(
    z.object({
      id: text,
      kind: text,
      size: z.number(),
      sha256: text,
      label: text,
      scanState: text,
      scanLabel: text,
      hasPreview: z.boolean(),
      noPreview: text.nullable(),
      at: instant,
    }),
  ),
});

const option = z.object({ id: text, name: text });
export const optionsSchema = z.object({
  investigators: z.array(option),
  /** Whom the head may take out of it. */
  colleagues: z.array(option),
  clauses: z.array(option),
  grounds: z.array(option),
});

const code = z.string('请填写机构编码。').trim().min(1, '请填写机构编码。').max(40);
export const linkInputSchema = z.strictObject({ institutionCode: code });
export const linkSchema = z.object({ id: text, token: text, url: text, expiresOn: text, institution: text });
export const linkListSchema = z.object({
  rows: z.array(
    z.object({
      id: text,
      institutionName: text,
      state: z.enum(['open', 'used', 'revoked', 'expired']),
      expiresOn: text,
      createdAt: instant,
    }),
  ),
  nextCursor: z.string().nullable(),
});
export const enterSchema = z.strictObject({
  institutionCode: code,
  answers: z.record(z.string().max(60), z.unknown()),
  receivedOn: z.iso.date('日期请写成 2026-01-31 的样子。').optional(),
});
export const formSchema = z.object({ form: z.unknown() });
export const enteredSchema = z.object({ no: text, status: z.enum(complaintStatuses) });
export const documentSchema = z.strictObject({
  fileIds: z.array(z.string().max(64)).min(1, '请先上传书面材料。').max(10, '最多 10 件。'),
});
export const exclusionSchema = z.strictObject({ staffId: z.string().min(1, '请选择人员。').max(64) });
export const revisionSchema = z.int('缺少版本号，请刷新页面。').min(1);
export const steppedSchema = z.object({ status: z.enum(complaintStatuses), revision: z.number() });
