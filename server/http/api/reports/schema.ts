import { z } from 'zod';
import { targetKinds } from '../../../domain/leads/targetKind.ts';
import { reportStatuses } from '../../../domain/reports/machine.ts';
import { authoredParts, listQuery, optionSchema, revisionSchema, words } from '../authorSchema.ts';
import { clockSchema } from '../leads/schema.ts';
import { everyOf } from '../responseKinds.ts';

const instant = z.iso.datetime();
const { mine: _, ...pages } = listQuery;

export const listQuerySchema = z.object({
  status: z.enum([...reportStatuses, 'open'], '没有这种状态。').optional(),
  ...pages,
});

const row = {
  no: z.string(),
  status: z.enum(reportStatuses),
  statusLabel: z.string(),
  visitForm: z.string(),
  visitFormLabel: z.string(),
  target: z.enum(targetKinds),
  targetLabel: z.string(),
  institutionName: z.string().nullable(),
  codes: z.array(z.object({ code: z.string(), label: z.string() })),
  urgent: z.boolean(),
  /** The institution lies outside the author's territory; its leads go to the bureau there. */
  outside: z.boolean(),
  visitedFrom: z.string(),
  visitedTo: z.string(),
  receivedAt: instant,
  updatedAt: instant,
};

export const reportListSchema = z.object({
  rows: z.array(z.object({ ...row, clock: clockSchema.nullable() })),
  counts: everyOf(reportStatuses, z.number()),
  nextCursor: z.string().nullable(),
});

export const reportSchema = z.object({
  ...row,
  ...authoredParts,
  /** The organised inspection that it comes from. */
  activity: z.object({ no: z.string(), title: z.string() }).nullable(),
  /** What the document says about the badge on a visit. */
  badge: z.object({
    step: z.enum(['must_show', 'must_carry', 'none']),
    article: z.string().nullable(),
    certificate: z.string().nullable(),
  }),
  children: z.array(z.object({ kind: z.string(), no: z.string(), statusLabel: z.string() })),
  steps: z.array(z.object({ name: z.enum(['accept', 'return', 'split']), label: z.string() })),
  opinionCategories: z.array(z.object({ code: z.string(), label: z.string() })),
  breachArticle: z.string(),
});

export const optionsSchema = z.object({ violations: z.array(optionSchema) });
export const acceptSchema = z.strictObject({ revision: revisionSchema });
export const returnSchema = z.strictObject({ revision: revisionSchema, reason: words(2) });
export const splitSchema = z.strictObject({
  revision: revisionSchema,
  findings: z
    .array(
      z.discriminatedUnion('as', [
        z.strictObject({
          as: z.literal('lead'),
          codes: z.array(z.string().max(20)).min(1, '请至少选一种情形。').max(30),
          facts: words(20),
        }),
        z.strictObject({
          as: z.literal('opinion'),
          category: z.string('请选择类别。').min(1, '请选择类别。').max(40),
          text: words(10),
        }),
        z.strictObject({ as: z.literal('breach'), text: words(10) }),
      ]),
    )
    .max(20, '一份报告最多分办 20 条。'),
});
export const movedSchema = z.object({ status: z.enum(reportStatuses), revision: z.number() });
export const splitResultSchema = movedSchema.extend({ numbers: z.array(z.string()) });
