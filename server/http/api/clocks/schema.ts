import { z } from 'zod';
import { type ClockKind, clockKinds } from '../../../domain/clocks/kinds.ts';
import { clockStates } from '../../../domain/clocks/states.ts';

const kind = z.enum(Object.keys(clockKinds) as [ClockKind, ...ClockKind[]]);
const day = z.iso.date();

export const pageQuerySchema = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

/** A clock in a list; other resources show their clocks with it too. */
export const clockSchema = z.object({
  id: z.string(),
  kind,
  label: z.string(),
  /** Which source sets the limit, in words, or that it is a default of ours. */
  source: z.string(),
  object: z.object({ kind: z.string(), id: z.string() }),
  subject: z.string(),
  state: z.enum(clockStates),
  /** In words: 还剩 3 个工作日, 已超期 2 天. */
  stateLabel: z.string(),
  startedOn: day,
  limitOn: day.nullable(),
  unit: z.enum(['workingDays', 'days']),
  daysLeft: z.number().nullable(),
  isSoft: z.boolean(),
  isLate: z.boolean(),
  isUnknown: z.boolean(),
  earliestOn: day.nullable(),
  isEscalated: z.boolean(),
  extensionsGranted: z.number(),
  extensionsLeft: z.number(),
  ownerId: z.string().nullable(),
  owner: z.string().nullable(),
});

export const clockListSchema = z.object({ rows: z.array(clockSchema), nextCursor: z.string().nullable() });

export const waitingSchema = z.object({ rows: z.array(clockSchema) });

export const escalatedSchema = z.object({
  rows: z.array(
    z.object({
      bureauId: z.string(),
      bureauName: z.string(),
      kind,
      label: z.string(),
      count: z.number(),
      mostDaysLate: z.number(),
    }),
  ),
});

export const faultsSchema = z.object({ rows: z.array(z.object({ year: z.number(), message: z.string() })) });
