import { z } from 'zod';
import { callStatuses } from '../../../domain/calls/machine.ts';
import { callMoveNames } from '../../../presenters/call.ts';

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

export const listQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const day = z.iso.date('请填写日期，例如 2026-11-25。');
const revision = z.int().min(1);

export const contentSchema = z.object({
  title: z.string().max(60, '标题最多 60 个字。'),
  text: z.string().max(5000, '公告正文最多 5000 个字。'),
  opensOn: day,
  closesOn: day,
  headcount: z.int('选聘人数请写整数。').nullable(),
});
export const updateSchema = contentSchema.extend({ revision });
export const stepSchema = z.object({ revision });

export const publicationSchema = stepSchema.extend({
  publications: z
    .array(
      z.object({
        medium: z.string().min(1).max(40),
        place: z.string().trim().min(2, '请写明发布在哪里，例如报纸或网站名称。').max(60, '最多 60 个字。'),
        on: day,
        link: z
          .url({ protocol: /^https?$/, message: '链接请以 http:// 或 https:// 开头。' })
          .max(500)
          .optional(),
      }),
    )
    .min(1, '请至少写明一处发布的地方。')
    .max(10, '最多登记 10 处。'),
});

export const resultsSchema = stepSchema.extend({ text: z.string().max(5000, '最多 5000 个字。') });

const status = z.enum(callStatuses);
const rowSchema = z.object({
  no: z.string(),
  title: z.string(),
  status,
  statusLabel: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  isOpen: z.boolean(),
  headcount: z.number().nullable(),
});

export const listSchema = z.object({ rows: z.array(rowSchema), nextCursor: z.string().nullable() });

export const detailSchema = rowSchema.extend({
  text: z.string(),
  revision: z.number(),
  applications: z.number(),
  headcountBasis: z.array(z.string()).nullable(),
  draftedBy: z.string(),
  approvedBy: z.string().nullable(),
  publications: z.array(
    z.object({
      medium: z.string(),
      mediumLabel: z.string(),
      place: z.string(),
      on: z.string(),
      link: z.string().nullable(),
    }),
  ),
  byLetterOnly: z.boolean(),
  results: z.string().nullable(),
  resultsOn: z.string().nullable(),
  media: z.array(z.object({ medium: z.string(), label: z.string(), article: z.string() })),
  steps: z.array(z.enum(callMoveNames)),
});

export const draftedSchema = z.object({ no: z.string() });
export const movedSchema = z.object({ status, statusLabel: z.string(), revision: z.number() });
