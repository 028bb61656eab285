import { recordReturn } from '../../../commands/ledger/recordReturn.ts';
import { changeWay } from '../../../commands/payouts/changeWay.ts';
import { confirmBankTransfer } from '../../../commands/payouts/confirmBankTransfer.ts';
import { openReceipt } from '../../../commands/payouts/openReceipt.ts';
import { orderReceipt } from '../../../commands/payouts/orderReceipt.ts';
import { recordBankTransfer } from '../../../commands/payouts/recordBankTransfer.ts';
import { releaseReward } from '../../../commands/payouts/releaseReward.ts';
import { retryNow } from '../../../commands/payouts/retryNow.ts';
import { returnClaim } from '../../../commands/payouts/returnClaim.ts';
import { settleUnclear } from '../../../commands/payouts/settleUnclear.ts';
import { wantCancel } from '../../../commands/payouts/wantCancel.ts';
import { openPayee } from '../../../commands/vault/openPayee.ts';
import { presentPayment, presentPaymentRow } from '../../../presenters/payment.ts';
import { getPayment } from '../../../queries/payouts/getPayment.ts';
import { listPayments } from '../../../queries/payouts/listPayments.ts';
import { file, json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const at = '/api/payments/:no';
const one = { notFound: 'payout.not_found', params: schema.rewardNoSchema } as const;

/** Rewards by their own number, for those who pay them: no lead, and the person only when it is opened for the payment. */
export const paymentRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/payments',
    summary: '奖励发放列表',
    permission: 'payout.list',
    query: schema.paymentListQuery,
    response: json(schema.paymentListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listPayments(contextOf(call), query);
      return { rows: rows.map(presentPaymentRow), nextCursor };
    },
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: at,
    summary: '付款单',
    permission: 'payout.read',
    response: json(schema.paymentSchema),
    handler: async ({ params }, call) => presentPayment(await getPayment(contextOf(call), params)),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/payee`,
    summary: '查看领奖人身份',
    permission: 'payout.pay',
    response: json(schema.payeeSchema),
    handler: ({ params }, call) => openPayee(contextOf(call), params),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/release`,
    summary: '身份核对无误',
    permission: 'payout.pay',
    body: schema.payStepSchema,
    response: nothing(),
    handler: ({ params, body }, call) => releaseReward(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/return`,
    summary: '退回领取申请',
    permission: 'payout.pay',
    body: schema.returnClaimSchema,
    response: nothing(),
    handler: ({ params, body }, call) => returnClaim(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/way`,
    summary: '改变发放方式',
    permission: 'payout.pay',
    body: schema.changeWaySchema,
    response: nothing(),
    handler: ({ params, body }, call) => changeWay(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/bank`,
    summary: '登记银行转账',
    permission: 'payout.pay',
    body: schema.bankSchema,
    response: nothing(),
    handler: ({ params, body }, call) => recordBankTransfer(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/bank-confirmation`,
    summary: '复核银行转账',
    permission: 'payout.confirm',
    body: schema.bankConfirmSchema,
    response: nothing(),
    handler: ({ params, body }, call) => confirmBankTransfer(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/cancellation`,
    summary: '撤销微信付款',
    permission: 'payout.pay',
    response: nothing(),
    handler: ({ params }, call) => wantCancel(contextOf(call), params),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/receipt`,
    summary: '取微信电子回单',
    permission: 'payout.pay',
    response: json(schema.receiptSchema),
    handler: ({ params }, call) => orderReceipt(contextOf(call), params),
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: `${at}/receipt`,
    summary: '微信电子回单',
    permission: 'payout.pay',
    response: file(['application/pdf']),
    handler: ({ params }, call) => openReceipt(contextOf(call), params),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/retry`,
    summary: '马上再试',
    permission: 'payout.pay',
    response: nothing(),
    handler: ({ params }, call) => retryNow(contextOf(call), params),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/settlement`,
    summary: '登记不明付款的结果',
    permission: 'payout.confirm',
    body: schema.settleSchema,
    response: nothing(),
    handler: ({ params, body }, call) => settleUnclear(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/money-back`,
    summary: '登记退回的奖励',
    permission: 'payout.pay',
    body: schema.moneyBackSchema,
    response: nothing(),
    handler: ({ params, body }, call) => recordReturn(contextOf(call), { ...params, ...body }),
  }),
];
