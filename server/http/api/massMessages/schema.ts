import { z } from 'zod';
import { massAudiences } from '../../../domain/massMessages/audiences.ts';
import { mostBodySigns } from '../../../domain/massMessages/limits.ts';
import { massStatuses } from '../../../domain/massMessages/statuses.ts';

const instant = z.iso.datetime();
const whole = z.number();

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

export const listQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const quotaSchema = z.object({
  monthUsed: whole,
  monthLeft: whole,
  dayLeft: whole,
  learned: z.boolean(),
  words: z.string(),
});

const rowShape = {
  no: z.string(),
  title: z.string(),
  audience: z.enum(massAudiences),
  audienceLabel: z.string(),
  status: z.enum(massStatuses),
  statusLabel: z.string(),
  /** What keeps it from going on, or why it was not sent. */
  problem: z.string().nullable(),
  counts: z.object({ total: whole, filtered: whole, sent: whole, failed: whole }).nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
};

const blockSchema = z.union([
  z.object({ kind: z.enum(['heading', 'paragraph']), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()).readonly() }),
]);

export const listSchema = z.object({
  rows: z.array(z.object(rowShape)),
  nextCursor: z.string().nullable(),
  /** The unit's own account; null where a unit above owns it. */
  account: z.string().nullable(),
  quota: quotaSchema.nullable(),
});

export const detailSchema = z.object({
  ...rowShape,
  author: z.string(),
  digest: z.string(),
  body: z.string(),
  blocks: z.array(blockSchema),
  hasCover: z.boolean(),
  revision: whole,
  returned: z.string().nullable(),
  settlement: z.string().nullable(),
  account: z.string().nullable(),
  isOwn: z.boolean(),
  quota: quotaSchema,
  approvedAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  confirmBy: instant.nullable(),
  url: z.string().nullable(),
});

const tooMuch = `正文最多 ${mostBodySigns} 字。`;
const articleShape = {
  audience: z.enum(massAudiences, '请选择发给谁。'),
  // What WeChat allows is checked when it is handed in, with every problem at once.
  title: z.string('请填写标题。').trim().max(200, '标题太长，请缩短。'),
  author: z.string().trim().max(100, '作者太长，请缩短。').default(''),
  digest: z.string().trim().max(500, '摘要太长，请缩短。').default(''),
  body: z.string('请填写正文。').max(mostBodySigns * 2, tooMuch),
};

const revision = z.int('缺少版本号，请刷新页面。').min(1);
const words = (message: string) => z.string(message).trim().min(2, message).max(500, '最多 500 字。');

export const draftSchema = z.strictObject(articleShape);
export const draftedSchema = z.object({ no: z.string() });
export const changeSchema = z.strictObject({ ...articleShape, revision });
export const previewedSchema = z.object({
  blocks: z.array(blockSchema),
  problems: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});
export const coverQuerySchema = z.object({
  revision: z.coerce.number('缺少版本号，请刷新页面。').int().min(0).default(0),
});
export const coverSchema = z.object({ bytes: z.instanceof(Buffer) });
export const stepSchema = z.strictObject({ revision });
export const returnSchema = z.strictObject({ revision, reason: words('请写明退回的原因。') });
export const settleSchema = z.strictObject({
  revision,
  sent: z.boolean('请选择是否已经发出。'),
  note: words('请写明在公众平台里看到了什么。'),
});
export const showSchema = z.strictObject({
  wechatName: z
    .string('请填写微信号。')
    .trim()
    .regex(/^[\w\p{L}-]{1,40}$/u, '请填写您的微信号，在微信“我”的页面可以看到。'),
});
