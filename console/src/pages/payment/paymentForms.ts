import type { PaymentDetail } from '../../api/types.ts';
import type { StepField, StepForm } from '../../steps/stepForm.ts';

/** Every step of whoever pays, in the order of the buttons. */
export const paymentSteps = [
  { name: 'release', label: '身份核对无误', may: 'release' },
  { name: 'return', label: '退回领取申请', may: 'returnClaim' },
  { name: 'bank', label: '登记银行转账', may: 'recordBank' },
  { name: 'bank-confirmation', label: '复核银行转账', may: 'confirmBank' },
  { name: 'way', label: '改变发放方式', may: 'changeWay' },
  { name: 'retry', label: '马上再试', may: 'retry' },
  { name: 'cancellation', label: '撤销微信付款', may: 'cancel' },
  { name: 'settlement', label: '登记核对结果', may: 'settle' },
  { name: 'money-back', label: '登记退回的奖励', may: 'recordReturn' },
] as const satisfies readonly { name: string; label: string; may: keyof PaymentDetail['may'] }[];

export type PaymentStep = (typeof paymentSteps)[number]['name'];

const line = (key: string, label: string, max: number, hint?: string): StepField => ({
  ...{ key, type: 'line', max, label, audience: 'inside' },
  ...(hint ? { hint } : {}),
});

/** The form of each step. */
export const paymentForms: Readonly<Record<PaymentStep, StepForm>> = {
  release: {
    ...{
      explanation: '您已经和身份证件核对过姓名、身份证号。',
      theme: 'primary',
      confirms: true,
      fields: [],
    },
    hears: '身份已经核对，可以收款了（银行转账的，等工作人员安排）。',
  },
  return: {
    ...{
      explanation: '身份不一致的，退回本人更正，至少再给 14 天。',
      hears: null,
      theme: 'warning',
      confirms: false,
    },
    fields: [
      {
        ...{ key: 'text', type: 'text', max: 500, label: '哪里不对、怎样更正', audience: 'told' },
        hint: '不要写线索的内容。',
      },
    ],
  },
  bank: {
    ...{ explanation: '在银行转账以后登记，由另一人对照回单复核，复核后才算发放。', hears: null },
    ...{ theme: 'primary', confirms: false },
    fields: [line('voucher', '银行回单号', 100), line('paidOn', '付款日期', 10, '按 2026-11-30 这样填写。')],
  },
  'bank-confirmation': {
    ...{
      explanation: '对照银行回单，核对金额、日期、回单号。一致的就算已发放。',
      theme: 'primary',
      confirms: true,
    },
    ...{ hears: '一致的：奖励已经发放。' },
    fields: [
      { key: 'agrees', type: 'yesNo', label: '和回单一致吗', yes: '一致', no: '不一致', audience: 'inside' },
    ],
  },
  way: {
    ...{
      explanation: '例如金额超过微信限额，改为银行转账。金额不能拆分。',
      theme: 'warning',
      confirms: true,
    },
    hears: '发放方式改了，以及下一步怎么做。',
    fields: [
      {
        ...{ key: 'way', type: 'choice', label: '改为', audience: 'inside' },
        options: [
          { value: 'bank', label: '银行转账' },
          { value: 'wechat', label: '微信' },
        ],
      },
      { key: 'reason', type: 'text', max: 500, label: '原因', audience: 'inside' },
    ],
  },
  retry: {
    ...{
      explanation: '先查询，再按原单号重试，不会重复付款。',
      hears: null,
      theme: 'primary',
      confirms: false,
    },
    fields: [],
  },
  cancellation: {
    ...{
      explanation: '本人还没有确认收款的可以撤销；谁先谁后以微信的查询结果为准。',
      theme: 'danger',
      confirms: true,
    },
    ...{ hears: '撤销成功的：这次没有收款，可以重新收款。', fields: [] },
  },
  settlement: {
    ...{
      explanation: '微信已查不到这笔转账，请对照资金账单。',
      hears: null,
      theme: 'warning',
      confirms: true,
    },
    fields: [
      { key: 'paid', type: 'yesNo', label: '账单里付了吗', yes: '已付', no: '没有付', audience: 'inside' },
      { key: 'note', type: 'text', max: 500, label: '在哪里核对的', audience: 'inside' },
    ],
  },
  'money-back': {
    ...{ explanation: '追回的奖励到账以后登记，可以分几次。', hears: null, theme: 'primary', confirms: true },
    fields: [
      { key: 'fen', type: 'money', label: '退回金额（元）', audience: 'inside' },
      line('reference', '收据编号', 100),
    ],
  },
};

/** Steps that work on the revision which was looked at. */
export const revisedSteps: readonly PaymentStep[] = ['release', 'return', 'bank', 'way'];
