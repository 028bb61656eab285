import { z } from 'zod';
import type { StepInputs } from '../../../commands/leads/steps/types.ts';
import type { LeadMove } from '../../../domain/leads/machine.ts';
import { toldWays } from '../../../domain/leads/messages.ts';
import { leadNatures, leadOutcomes } from '../../../domain/leads/outcomes.ts';
import { pauseGrounds } from '../../../domain/leads/pauses.ts';

const id = z.string().min(1, '请选择。').max(64);
const reason = z
  .string('请写明理由。')
  .trim()
  .min(2, '请写明理由，至少 2 个字。')
  .max(1000, '理由最多 1000 字。');
const summary = z
  .string('请写明情况。')
  .trim()
  .min(10, '请写明情况，至少 10 个字。')
  .max(3000, '情况最多 3000 字。');
const text = z
  .string('请写给举报人的话。')
  .trim()
  .min(5, '请写给举报人的话，至少 5 个字。')
  .max(2000, '最多 2000 字。');
const optionalText = z.string().trim().max(2000, '最多 2000 字。').optional();
const to = z.string('请写明接收单位。').trim().min(2, '请写明接收单位。').max(100, '接收单位最多 100 字。');
const by = z.enum(toldWays, '请选择怎样告知的。');

/** What each step is given over HTTP; the command says what it does with it. */
export const stepSchemas: { readonly [M in LeadMove]: z.ZodType<StepInputs[M]> } = {
  accept: z.strictObject({
    assigneeId: id.optional(),
    nature: z.enum(leadNatures, '请选择问题性质。').optional(),
  }),
  assign: z.strictObject({ assigneeId: id }),
  reclassify: z.strictObject({
    as: z.enum(['opinion', 'breach', 'discipline'], '请选择转为什么。'),
    ...{ summary: summary.optional(), to: to.optional(), reason },
  }),
  transfer: z.strictObject({ to, summary, reason }),
  passDown: z.strictObject({ toBureauId: id, summary, reason }),
  report: z.strictObject({ kind: z.enum(['police', 'discipline'], '请选择移送给谁。'), to, summary }),
  merge: z.strictObject({ masterNo: z.string().trim().min(4, '请填写线索编号。').max(32), reason }),
  extendVerification: z.strictObject({ reason, text: optionalText }),
  file: z.strictObject({ reason }),
  notFile: z.strictObject({ reason }),
  notify: z.strictObject({ text, by }),
  investigate: z.strictObject({ officers: z.array(id).max(20, '最多选 20 人。') }),
  extendDecision: z.strictObject({ reason, text: optionalText }),
  pause: z.strictObject({ ground: z.enum(pauseGrounds, '请选择因为什么。'), reason, text: optionalText }),
  resume: z.strictObject({ reason }),
  decide: z.strictObject({
    outcome: z.enum(leadOutcomes, '请选择处理结果。'),
    lossYuan: z
      .number('金额请填数字。')
      .min(0, '金额不能小于 0。')
      .max(1e10, '金额太大，请核对。')
      .optional(),
    reason,
  }),
  delay: z.strictObject({ reason, text: optionalText }),
  feedBack: z.strictObject({ text, by }),
  checkReward: z.strictObject({ eligible: z.boolean('请选择是否符合。'), reason }),
  close: z.strictObject({ reason }),
  reopen: z.strictObject({ reason }),
};
