import { z } from 'zod';
import { payWays, rewardStatuses } from '../../../domain/rewards/machine.ts';
import { payoutStates } from '../../../domain/rewards/payouts.ts';
import { historyEntrySchema } from '../matterSchema.ts';
import { revisionSchema } from '../rewards/schema.ts';

export { rewardNoSchema } from '../rewards/schema.ts';

const instant = z.iso.datetime();
const words = (message: string, most = 500) =>
  z.string(message).trim().min(2, message).max(most, `最多 ${most} 字。`);

export const paymentListQuery = z.object({
  status: z.enum(rewardStatuses, '没有这种状态。').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const row = {
  no: z.string(),
  status: z.enum(rewardStatuses),
  statusLabel: z.string(),
  amountFen: z.int(),
  wayLabel: z.string().nullable(),
  claimedAt: instant.nullable(),
  payoutState: z.enum(payoutStates).nullable(),
  payoutLabel: z.string().nullable(),
  reason: z.string().nullable(),
};
export const paymentListSchema = z.object({
  rows: z.array(z.object(row)),
  nextCursor: z.string().nullable(),
});

export const paymentSchema = z.object({
  ...row,
  revision: z.int(),
  way: z.enum(payWays).nullable(),
  returnedFen: z.int(),
  releasedAt: instant.nullable(),
  paidAt: instant.nullable(),
  wechatProblem: z.string().nullable(),
  payouts: z.array(
    z.object({
      id: z.string(),
      outBillNo: z.string(),
      state: z.enum(payoutStates),
      stateLabel: z.string(),
      wayLabel: z.string(),
      amountFen: z.int(),
      reason: z.string().nullable(),
      voucher: z.string().nullable(),
      paidOn: z.string().nullable(),
      billedOn: z.string().nullable(),
      transferBillNo: z.string().nullable(),
      recordedBy: z.string().nullable(),
      confirmedBy: z.string().nullable(),
      createdAt: instant,
      settledAt: instant.nullable(),
    }),
  ),
  may: z.object({
    openPayee: z.boolean(),
    release: z.boolean(),
    returnClaim: z.boolean(),
    changeWay: z.boolean(),
    recordBank: z.boolean(),
    confirmBank: z.boolean(),
    cancel: z.boolean(),
    retry: z.boolean(),
    settle: z.boolean(),
    recordReturn: z.boolean(),
    receipt: z.boolean(),
  }),
  history: z.array(historyEntrySchema),
});

export const payeeSchema = z.object({ name: z.string(), idNumber: z.string(), wayLabel: z.string() });
export const receiptSchema = z.object({ isReady: z.boolean() });
const step = { revision: revisionSchema };
export const payStepSchema = z.strictObject(step);
export const returnClaimSchema = z.strictObject({ ...step, text: words('请写明哪里不对、怎样更正。') });
export const changeWaySchema = z.strictObject({
  ...step,
  way: z.enum(payWays, '请选择发放方式。'),
  reason: words('请写明原因。'),
});
export const bankSchema = z.strictObject({
  ...step,
  voucher: words('请填写银行回单号。', 100),
  paidOn: z.iso.date('付款日期请按 2026-11-30 这样填写。'),
});
export const bankConfirmSchema = z.strictObject({ agrees: z.boolean('请选择是否一致。') });
export const settleSchema = z.strictObject({
  paid: z.boolean('请选择是否已付。'),
  note: words('请写明在哪里核对的。'),
});
const fen = z.int('请填写金额，最多两位小数。').positive('金额要大于 0。').max(1e12, '金额太大，请核对。');
export const moneyBackSchema = z.strictObject({ fen, reference: words('请填写收据编号。', 100) });
export const budgetSchema = z.strictObject({
  year: z.int('请填写年份。').min(2020, '年份不对，请核对。').max(2100, '年份不对，请核对。'),
  kind: z.enum(['allot', 'withdraw'], '请选择下达还是收回。'),
  fen,
  reference: words('请填写文件编号。', 100),
});
