import { z } from 'zod';
import { leadDesks } from '../../../domain/leads/desks.ts';
import { leadStatuses } from '../../../domain/leads/machine.ts';
import { targetKinds } from '../../../domain/leads/targetKind.ts';
import { periodParts } from '../../../domain/statistics/period.ts';
import { statisticsScopes } from '../../../queries/statistics/scope.ts';

/** Calendar years in Beijing; the table of holidays begins with 2004. */
const year = z.coerce.number('年份要用数字。').int().min(2004, '没有这一年。').max(2100, '没有这一年。');

export const statisticsQuerySchema = z.object({
  year,
  part: z.enum(periodParts, '请选择全年、季度或月份。').default('year'),
  scope: z.enum(statisticsScopes, '请选择本单位或下级单位。').default('own'),
  desk: z.enum(leadDesks, '没有这个办理部门。').optional(),
});

export const exportQuerySchema = z.object({
  status: z.enum([...leadStatuses, 'open'], '没有这种状态。').optional(),
  target: z.enum(targetKinds, '没有这类对象。').optional(),
  year: year.optional(),
});

/** Null: hidden, because it is small or because it would give a small number away. */
const count = z.number().nullable();
const choice = z.object({ key: z.string(), label: z.string() });

export const statisticsSchema = z.object({
  scope: z.enum(statisticsScopes),
  scopeLabel: z.string(),
  desk: z.enum(leadDesks),
  desks: z.array(choice),
  /** Whether there are units below to ask for. */
  hasBelow: z.boolean(),
  unitName: z.string(),
  year: z.number(),
  part: z.enum(periodParts),
  periodLabel: z.string(),
  from: z.iso.date(),
  /** Last day that is counted; null before the period has begun. */
  through: z.iso.date().nullable(),
  total: count,
  isWithheld: z.boolean(),
  tables: z.array(
    z.object({
      ...{ key: z.string(), label: z.string() },
      rows: z.array(z.object({ key: z.string(), label: z.string(), count })),
      /** Null also where a lead can be in several rows. */
      total: count,
      isWithheld: z.boolean(),
    }),
  ),
  times: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      median: z.number().nullable(),
      p90: z.number().nullable(),
    }),
  ),
  hiddenNote: z.string(),
  withheldNote: z.string(),
});
