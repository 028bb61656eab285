import { z } from 'zod';
import { documentStatuses } from '../../../domain/documents/machine.ts';

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
const instant = z.iso.datetime();

export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const rowShape = {
  no: z.string(),
  kind: z.string(),
  title: z.string(),
  status: z.enum(documentStatuses),
  statusLabel: z.string(),
  toldCount: z.number(),
  readCount: z.number(),
  /** Material of an activity, for those invited alone. */
  forInvited: z.boolean(),
  publishedAt: instant.nullable(),
  createdAt: instant,
};

export const listSchema = z.object({
  rows: z.array(z.object(rowShape)),
  kinds: z.array(z.string()),
  basis: z.string().nullable(),
  nextCursor: z.string().nullable(),
});

export const detailSchema = z.object({
  ...rowShape,
  basis: z.string().nullable(),
  text: z.string(),
  allTold: z.boolean(),
  revision: z.number(),
});

export const draftSchema = z.strictObject({
  kind: z.string('请选择类别。').min(1).max(20),
  title: z.string('请填写标题。').trim().min(2, '请填写标题。').max(80, '标题最多 80 字。'),
  text: z.string('请填写正文。').trim().min(2, '请填写正文。').max(10_000, '正文最多 10000 字。'),
});

export const draftedSchema = z.object({ no: z.string() });
export const publishSchema = z.strictObject({ revision: z.int('缺少版本号，请刷新页面。').min(1) });
