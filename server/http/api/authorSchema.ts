import { z } from 'zod';
import { clockSchema, leadSchema } from './leads/schema.ts';
import { deliverySchema, historyEntrySchema } from './matterSchema.ts';

const instant = z.iso.datetime();

/** What the pages of an opinion and of a report have in common. */
export const authoredParts = {
  revision: z.number(),
  /** Whether the reader may write to the author apart from the steps. */
  mayTell: z.boolean(),
  /** The supervisor who wrote it, for those who lead the corps; null for others. */
  author: z.object({ name: z.string(), mobile: z.string().nullable() }).nullable(),
  items: z.array(z.object({ key: z.string(), label: z.string(), value: z.string() })),
  clocks: z.array(clockSchema),
  lines: z.array(
    z.object({
      id: z.string(),
      direction: z.string(),
      title: z.string(),
      text: z.string(),
      at: instant,
      byName: z.string().nullable(),
      toldLabel: z.string().nullable(),
    }),
  ),
  evidence: leadSchema.shape.evidence,
  deliveries: z.array(deliverySchema),
  history: z.array(historyEntrySchema),
};

/** The query of a list. */
export const listQuery = {
  /** Only what the reader works on. */
  mine: z.enum(['true', 'false']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
};

/** Text of at least so many characters. */
export const words = (least: number) =>
  z.string('请写内容。').trim().min(least, `请至少写 ${least} 个字。`).max(3000, '最多 3000 字。');

/** A line to the author. */
export const messageSchema = z.strictObject({ text: words(1) });

export const revisionSchema = z.int('缺少版本号，请刷新页面。').min(1);
export const numberSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
export const fileParamsSchema = numberSchema.extend({ id: z.string().max(64) });

/** One thing to choose in a step. */
export const optionSchema = z.object({ id: z.string(), name: z.string() });

/** A form that staff fill in from paper. */
export const handedForm = {
  form: z.strictObject({ id: z.string().max(60), version: z.int().min(1) }),
  answers: z.record(z.string(), z.unknown()),
};
