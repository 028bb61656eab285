import { z } from 'zod';
import { rewardStepNames } from '../../../commands/rewards/steps/index.ts';
import type { RewardStepInputs, RewardStepName } from '../../../commands/rewards/steps/types.ts';
import { toldWays } from '../../../domain/leads/messages.ts';
import { rewardStatuses } from '../../../domain/rewards/machine.ts';
import { historyEntrySchema } from '../matterSchema.ts';

const instant = z.iso.datetime();
const reason = z
  .string('请写明理由。')
  .trim()
  .min(2, '请写明理由，至少 2 个字。')
  .max(1000, '理由最多 1000 字。');

export const rewardNoSchema = z.object({ no: z.string().regex(/^JL[A-Z0-9]{4,30}$/) });
export const rewardListQuery = z.object({
  status: z.enum([...rewardStatuses, 'open'], '没有这种状态。').optional(),
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const row = {
  no: z.string(),
  leadNo: z.string(),
  status: z.enum(rewardStatuses),
  statusLabel: z.string(),
  amountFen: z.int().nullable(),
  claimBy: z.string().nullable(),
  createdAt: instant,
};
export const rewardListSchema = z.object({ rows: z.array(z.object(row)), nextCursor: z.string().nullable() });

const line = z.object({
  text: z.string(),
  source: z.string(),
  basis: z.string(),
  fen: z.int().nullable(),
});
const item = z.object({
  code: z.string(),
  label: z.string(),
  article: z.string(),
  decider: z.string(),
  kind: z.string(),
});
const share = z.object({ leadNo: z.string(), percent: z.int() });

export const rewardSchema = z.object({
  ...row,
  revision: z.int(),
  outcomeLabel: z.string().nullable(),
  lossFen: z.int().nullable(),
  isPart: z.boolean(),
  leads: z.array(z.object({ no: z.string(), receivedAt: instant })),
  insiderSaid: z.string().nullable(),
  isInvolved: z.boolean(),
  reason: z.string().nullable(),
  rules: z.object({
    names: z.array(z.string()),
    article: z.string(),
    /** False: the document has no reward clause of its own. */
    hasClause: z.boolean(),
    scope: z.array(z.string()).nullable(),
    /** Of the row in force today; null where no confirmed source names any percentage. */
    grades: z
      .array(z.object({ pct: z.number(), label: z.string(), insiderPct: z.number().nullable() }))
      .nullable(),
    conditions: z.array(item),
    exclusions: z.array(item),
    /** Several reporters: true where the document does not say how they share. */
    asksShares: z.boolean(),
    notes: z.array(z.object({ text: z.string(), article: z.string() })),
  }),
  grade: z
    .object({
      lossFen: z.int(),
      grade: z.int().nullable(),
      manualPct: z.object({ pct: z.number(), source: z.string() }).nullable(),
      insider: z.boolean(),
      findings: z.record(z.string(), z.boolean()),
      shares: z.array(share),
      reason: z.string(),
      day: z.string(),
      totalFen: z.int(),
      lines: z.array(line),
      partsFen: z.array(z.int()),
    })
    .nullable(),
  gradedBy: z.string().nullable(),
  gradedAt: instant.nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: instant.nullable(),
  notifiedAt: instant.nullable(),
  wayLabel: z.string().nullable(),
  paidAt: instant.nullable(),
  steps: z.array(z.object({ name: z.enum(rewardStepNames), label: z.string() })),
  history: z.array(historyEntrySchema),
});

const gradeSchema = z.strictObject({
  lossFen: z
    .int('请填写查实的基金损失，最多两位小数。')
    .positive('基金损失要大于 0。')
    .max(1e13, '金额太大，请核对。'),
  grade: z.int('请选择奖励等次。').min(0).max(9).nullable(),
  manualPct: z
    .strictObject({
      pct: z.number('比例请填数字。').positive('比例要大于 0。').max(100, '比例最多 100%。'),
      source: z.string('请写明依据。').trim().min(2, '请写明依据。').max(200, '依据最多 200 字。'),
    })
    .optional(),
  insider: z.boolean('请选择是不是内部人员或同行。'),
  findings: z.record(z.string().max(64), z.boolean()),
  shares: z
    .array(
      z.strictObject({
        leadNo: z.string().regex(/^[A-Z0-9]{4,32}$/, '请填写线索编号。'),
        percent: z.int('份额请填整数。').min(0, '份额不能小于 0。').max(100, '份额最多 100%。'),
      }),
    )
    .min(1, '请写明份额。')
    .max(50, '最多 50 条线索。'),
  reason,
});

/** What each step is given over HTTP; the command says what it does with it. */
export const rewardStepSchemas: { readonly [S in RewardStepName]: z.ZodType<RewardStepInputs[S]> } = {
  grade: gradeSchema,
  returnGrade: z.strictObject({ reason }),
  approve: z.strictObject({ findings: z.record(z.string().max(64), z.boolean()) }),
  notify: z.strictObject({ by: z.enum(toldWays, '请选择怎样告知的。') }),
  clawBack: z.strictObject({ reason }),
};

export const revisionSchema = z.int('请刷新后再操作。');
export const steppedRewardSchema = z.object({ status: z.enum(rewardStatuses), revision: z.int() });
