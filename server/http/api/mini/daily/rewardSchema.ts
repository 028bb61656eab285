import { z } from 'zod';
import { payWays, rewardStatuses } from '../../../../domain/rewards/machine.ts';
import { payoutStates } from '../../../../domain/rewards/payouts.ts';
import { filledSchema } from './activitySchema.ts';
import { clientId } from './matterSchema.ts';

/** Of an anonymous lead, typed by its reporter. */
const claimCode = z
  .string()
  .regex(/^\d{16}$/, '查询码是 16 位数字，请核对。')
  .optional();

const row = {
  no: z.string(),
  status: z.enum(rewardStatuses),
  statusLabel: z.string(),
  next: z.string().nullable(),
  claimBy: z.string().nullable(),
  isWaiting: z.boolean(),
};
export const rewardsSchema = z.object({ rows: z.array(z.object(row)) });

export const rewardSchema = z.object({
  ...row,
  way: z.enum(payWays).nullable(),
  amountFen: z.int().nullable(),
  lines: z.array(
    z.object({ text: z.string(), source: z.string(), basis: z.string(), fen: z.int().nullable() }),
  ),
  paidAt: z.iso.datetime().nullable(),
  mayClaim: z.boolean(),
  mayRefuse: z.boolean(),
  mayCollect: z.boolean(),
  payoutState: z.enum(payoutStates).nullable(),
  /** What `wx.requestMerchantTransfer` is called with. */
  confirm: z.object({ mchId: z.string(), appId: z.string(), package: z.string() }).nullable(),
  note: z.string().nullable(),
});

/** Reading by claim code is a POST: the code is in no URL. */
export const openRewardSchema = z.strictObject({ claimCode });
export const claimRewardSchema = filledSchema.extend({ claimCode });
export const refuseRewardSchema = z.strictObject({ clientId, claimCode });
export const collectSchema = z.strictObject({
  /** A fresh one of `wx.login`. */
  code: z.string('请重新打开这一页再收款。').min(1, '请重新打开这一页再收款。').max(200),
  claimCode,
});
