import { z } from 'zod';

const days = (most: number) =>
  z.array(z.string().trim().max(20, '日期太长。')).max(most, `最多 ${most} 天。`);

export const proposalSchema = z.strictObject({
  year: z.int('请选择年份。').min(2020).max(2100),
  holidays: days(100),
  makeUps: days(100),
  source: z
    .string('请写明通知的文号或网址。')
    .trim()
    .min(4, '请写明通知的文号或网址。')
    .max(200, '最多 200 字。'),
});
export const madeSchema = z.object({ id: z.string() });
export const paramsSchema = z.object({ id: z.string().max(64) });
export const decisionSchema = z.strictObject({ confirmed: z.boolean('请选择是否一致。') });

const tableSchema = z.object({
  id: z.string(),
  holidays: z.array(z.string()),
  makeUps: z.array(z.string()),
  source: z.string(),
  proposedAt: z.iso.datetime(),
  isMine: z.boolean(),
});
export const holidaysSchema = z.object({
  years: z.array(
    z.object({
      year: z.number(),
      from: z.enum(['entered', 'builtIn']).nullable(),
      entered: tableSchema.nullable(),
      waiting: tableSchema.nullable(),
    }),
  ),
  mayEnter: z.boolean(),
});
