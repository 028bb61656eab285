import { z } from 'zod';
import { appointmentStatuses } from '../../../domain/appointments/machine.ts';
import { deliverySchema, historyEntrySchema } from '../matterSchema.ts';

const day = z.iso.date('请填写日期，例如 2026-11-25。');
const instant = z.iso.datetime();
const status = z.enum(appointmentStatuses);
const revision = z.int('缺少版本号，请刷新页面。').min(1);

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
export const idSchema = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

export const listQuerySchema = z.object({
  status: z.enum(appointmentStatuses, '没有这种状态，请从列表里选。').optional(),
  /** A whole name. */
  name: z.string().trim().min(1).max(60).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

export const listSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      name: z.string(),
      status,
      statusLabel: z.string(),
      termNo: z.number(),
      termStart: z.string(),
      termEnd: z.string(),
    }),
  ),
  statuses: z.array(z.object({ status, label: z.string() })),
  nextCursor: z.string().nullable(),
});

const certificateSchema = z.object({
  id: z.string(),
  kind: z.string(),
  no: z.string().nullable(),
  stateLabel: z.string(),
  issuedAt: instant.nullable(),
  canIssue: z.boolean(),
  pdfUrl: z.string().nullable(),
});

const word = z.string().trim().min(1, '这一项是空的，请填写或删去。').max(20, '每一项最多 20 个字。');
export const classificationSchema = z.object({
  specialties: z.array(word).max(10, '专长最多 10 项。'),
  groups: z.array(word).max(20, '类别最多 20 项。'),
  revision,
});

/** What a tag may be is the domain's (`domain/appointments/tags.ts`); this only keeps the body small. */
export const tagsSchema = z.strictObject({
  tags: z
    .array(z.string('标签要写成文字。').max(60, '每个标签最多 12 个字，请写短一些。'), '请填写标签。')
    .max(50, '每位监督员最多 10 个标签，请删去几个。'),
  revision,
});

/** A code to hand over: shown once. */
export const bindingSchema = z.object({ code: z.string(), expiresAt: z.iso.datetime() });

export const detailSchema = z.object({
  no: z.string(),
  revision: z.number(),
  status,
  statusLabel: z.string(),
  modeLabel: z.string(),
  termNo: z.number(),
  termStart: z.string(),
  termEnd: z.string(),
  inForce: z.boolean(),
  name: z.string(),
  sex: z.string().nullable(),
  unit: z.string().nullable(),
  mobile: z.string().nullable(),
  hasWechat: z.boolean(),
  canBind: z.boolean(),
  canClassify: z.boolean(),
  groupChoices: z.array(z.string()),
  groups: z.array(z.string()),
  specialties: z.array(z.string()),
  tags: z.array(z.string()),
  certificates: z.array(certificateSchema),
  canActivate: z.boolean(),
  publication: z.object({
    ordered: z.boolean(),
    consentedAt: instant.nullable(),
    published: z.object({ where: z.string(), on: z.string() }).nullable(),
    canRecord: z.boolean(),
  }),
  history: z.array(historyEntrySchema),
  deliveries: z.array(deliverySchema),
});

export const previewSchema = z.object({
  revision: z.number(),
  appointmentNo: z.string().nullable(),
  isTime: z.boolean(),
  mayDecide: z.boolean(),
  reason: z.string().nullable(),
  term: z.object({ start: z.string(), end: z.string(), article: z.string().nullable() }).nullable(),
});

export const appointSchema = z.strictObject({ revision, startOn: day.optional() });
export const appointedSchema = z.object({ no: z.string(), termStart: z.string(), termEnd: z.string() });

export const registerSchema = z.strictObject({
  name: z.string('请填写姓名。').trim().min(2, '请填写姓名。').max(60, '姓名最多 60 字。'),
  sex: z.enum(['男', '女'], '请选择男或女。').optional(),
  unit: z.string().trim().max(100, '单位及职务最多 100 字。').optional(),
  mobile: z
    .string()
    .trim()
    .regex(/^1[3-9]\d{9}$/, '手机号应为 11 位数字。')
    .optional(),
  mode: z.string('请选择聘任方式。').min(1, '请选择聘任方式。').max(40),
  termStart: day,
  termEnd: day.optional(),
  certificates: z
    .array(
      z.strictObject({
        kind: z.string().min(1).max(40),
        no: z.string().trim().min(1, '请填写证书编号。').max(40, '证书编号最多 40 字。'),
      }),
    )
    .max(5),
});

/** What a bureau enters from paper by: its own modes and certificate kinds. */
export const registrationSchema = z.object({
  modes: z.array(z.object({ code: z.string(), label: z.string() })),
  kinds: z.array(z.string()),
  termYears: z.number().nullable(),
});

export const registeredSchema = z.object({ no: z.string() });
export const activateSchema = z.strictObject({ revision });
export const activatedSchema = z.object({ status, statusLabel: z.string(), revision: z.number() });
export const issuedSchema = z.object({ no: z.string() });

export const publicationSchema = z.strictObject({
  where: z.string('请写明在哪里公布。').trim().min(2, '请写明在哪里公布。').max(100, '最多 100 字。'),
  on: day,
});
export const publishConsentSchema = z.strictObject({ given: z.boolean('请选择同意或撤回。') });

export const badgeSchema = z.object({
  problem: z.enum(['not_in_force', 'no_certificate']).nullable(),
  supervisor: z.string(),
  duty: z.enum(['must_show', 'must_carry']).nullable(),
  certificates: z.array(z.object({ kind: z.string(), no: z.string(), verifyUrl: z.string() })),
});

export const codeSchema = z.object({ code: z.string() });
export const tokenSchema = z.object({ token: z.string() });
export const publicListSchema = z.object({ cursor: z.string().max(200).optional() });
