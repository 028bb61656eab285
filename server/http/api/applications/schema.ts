import { z } from 'zod';
import { applicationStatuses } from '../../../domain/applications/machine.ts';
import { decisionNames } from '../../../presenters/decisionLabels.ts';
import { deliverySchema, historyEntrySchema } from '../matterSchema.ts';
import { everyOf } from '../responseKinds.ts';
import { pointsSchema, scoringSchema, screeningSchema, unitOpinionSchema } from './reviewSchema.ts';

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

export const listQuerySchema = z.object({
  status: z.enum(applicationStatuses, '没有这种状态，请从列表里选。').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const status = z.enum(applicationStatuses);
const instant = z.iso.datetime();

export const listSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      name: z.string(),
      modeLabel: z.string(),
      status,
      statusLabel: z.string(),
      submittedAt: instant,
      waitingDays: z.number().nullable(),
    }),
  ),
  counts: everyOf(applicationStatuses, z.number()),
  statuses: z.array(z.object({ status, label: z.string() })),
  nextCursor: z.string().nullable(),
});

const itemSchema = z.object({
  key: z.string(),
  no: z.number(),
  label: z.string(),
  text: z.string(),
  masked: z.boolean(),
  isPhoto: z.boolean(),
  /** Ids of the voice messages that the answer was given by. */
  voices: z.array(z.string()),
  clauses: z.array(z.string()),
  correctable: z.boolean(),
  returned: z.boolean(),
});

export const detailSchema = z.object({
  no: z.string(),
  revision: z.number(),
  status,
  statusLabel: z.string(),
  modeLabel: z.string(),
  name: z.string(),
  submittedAt: instant,
  updatedAt: instant,
  waitingDays: z.number().nullable(),
  formTitle: z.string(),
  items: z.array(itemSchema),
  consents: z.array(z.object({ key: z.string(), label: z.string(), text: z.string() })),
  photoUrl: z.string().nullable(),
  reason: z.string().nullable(),
  history: z.array(historyEntrySchema),
  deliveries: z.array(deliverySchema),
  /** What WeChat said of what may be published, or why it was not asked. */
  contentChecks: z.array(z.object({ at: instant, text: z.string() })),
  decisions: z.array(z.object({ decision: z.enum(decisionNames), label: z.string() })),
  isPaper: z.boolean(),
  screening: screeningSchema,
  scoring: scoringSchema,
  unitOpinion: unitOpinionSchema.nullable(),
});

const reason = z
  .string('请写明理由。')
  .trim()
  .min(2, '请写明理由，申请人会看到这段话。')
  .max(500, '理由最多 500 字。');
/** The `revision` that the person looked at. */
const revision = z.int('缺少版本号，请刷新页面。').min(1);

export const decisionSchema = z.strictObject({
  decision: z.enum(decisionNames, '请选择一种决定。'),
  reason,
  returnedFields: z.array(z.string().max(64)).max(50).default([]),
  revision,
});

export const screenOutSchema = z.strictObject({
  ground: z.string('请选择一条依据。').min(1, '请选择一条依据。').max(64),
  reason,
  revision,
});

export const scoreSchema = z.strictObject({
  points: z.array(pointsSchema).max(20),
  note: z.string().trim().max(500, '说明最多 500 字。').default(''),
});

export const askUnitSchema = z.strictObject({
  unit: z.string().trim().max(100, '单位名称最多 100 字。').optional(),
});

export const askedUnitSchema = z.object({ url: z.string(), unit: z.string(), expiresOn: z.iso.date() });

export const enterSchema = z.strictObject({
  mode: z.string('请选择申请方式。').min(1).max(64),
  form: z.strictObject({ id: z.string().min(1).max(64), version: z.int().min(1) }),
  answers: z.record(z.string().max(64), z.unknown()),
});

export const photoSchema = z.object({ bytes: z.instanceof(Buffer) });

/** What to send back as the answer to the photo item. */
export const storedPhotoSchema = z.object({
  id: z.string(),
  mime: z.string(),
  size: z.number(),
  sha256: z.string(),
});

export const enteredSchema = z.object({ no: z.string() });

export const decidedSchema = z.object({ status, statusLabel: z.string(), revision: z.number() });
