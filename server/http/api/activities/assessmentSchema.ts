import { z } from 'zod';
import { day, instant, sentence } from './schema.ts';

const rowShape = {
  no: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(['open', 'closed']),
  stateLabel: z.string(),
  createdAt: instant,
};

const rules = {
  basis: z.string().nullable(),
  criteria: z.array(z.string()),
  output: z.string().nullable(),
};

export const assessmentListSchema = z.object({
  rows: z.array(z.object(rowShape)),
  ...rules,
  /** Colleagues who may judge. */
  judges: z.array(z.object({ username: z.string(), name: z.string() })),
  nextCursor: z.string().nullable(),
});

export const openSchema = z.strictObject({
  title: sentence('名称', 60),
  from: day,
  to: day,
  /** User names of colleagues. */
  panel: z.array(z.string().trim().max(64)).max(15, '评议人员最多 15 人。'),
});

export const openedSchema = z.object({ no: z.string() });

export const assessmentSchema = z.object({
  ...rowShape,
  ...rules,
  panel: z.array(z.string()),
  rows: z.array(
    z.object({
      no: z.string(),
      name: z.string(),
      metrics: z.array(z.object({ key: z.string(), label: z.string(), value: z.number() })),
      grade: z.number().nullable(),
      gradeNote: z.string().nullable(),
      votes: z.array(z.object({ by: z.string(), recommend: z.boolean(), reason: z.string() })),
      commendedAt: instant.nullable(),
      missing: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
});

const appointmentNo = z.string('请选择监督员。').min(1).max(32);

export const gradeSchema = z.strictObject({
  appointmentNo,
  grade: z.int('请评 1 至 5 分。').min(1, '请评 1 至 5 分。').max(5, '请评 1 至 5 分。'),
  note: sentence('评分理由', 500),
});

export const voteSchema = z.strictObject({
  appointmentNo,
  recommend: z.boolean('请选择是否推荐。'),
  reason: sentence('评议意见', 500),
});

export const commendSchema = z.strictObject({ appointmentNo, reason: sentence('表彰理由', 500) });
