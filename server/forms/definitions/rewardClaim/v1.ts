import type { Field, FormDefinition } from '../../engine/index.ts';

const source = { item: 'S5', required: 'ours', rules: 'ours' };

const fields: readonly Field[] = [
  {
    type: 'consent',
    key: 'identityConsent',
    no: null,
    label: '核对身份的同意',
    required: true,
    text: '领取举报奖励要核对身份：{bureau}收集您的姓名和身份证号，只用于核对和发放奖励，加密保存，和线索分开放。想查看、更正或者撤回，{contact}。',
    mustAgree: true,
    refusal: '不核对身份就不能发放奖励。您不领取，不影响线索的办理。',
    help: '身份证号是敏感个人信息，要您单独同意才能收集。',
    example: '同意',
    source: { item: 'PIPL 29', required: 'PIPL 29' },
  },
  {
    type: 'text',
    key: 'name',
    no: 0,
    label: '姓名',
    required: true,
    sensitive: true,
    min: 2,
    max: 30,
    help: '要和身份证上的一样。',
    example: '张三',
    source,
  },
  {
    type: 'idNumber',
    key: 'idNumber',
    no: 0,
    label: '身份证号',
    required: true,
    help: '本人的 18 位身份证号，最后一位是 X 的也可以写小写。',
    example: '110101********001X',
    source,
  },
  {
    type: 'choice',
    key: 'payment',
    no: 0,
    label: '领取方式',
    required: true,
    options: [
      { value: '微信', words: ['微信零钱', '微信转账', '零钱'] },
      { value: '银行转账', words: ['银行', '银行卡', '转账', '打卡里'] },
    ],
    help: '账号在办理的时候再核对，这里不用写。',
    example: '微信',
    source,
  },
  {
    type: 'declaration',
    key: 'confirmation',
    no: 0,
    label: '本人确认',
    required: true,
    clauses: [
      '我是这条线索的举报人，上面填的是我本人的身份。',
      '奖励由我本人领取；冒领、骗领的，依法承担责任。',
    ],
    signerField: 'name',
    help: '看过以后，再输入一遍您的姓名就是确认；日期记当天。',
    example: '张三',
    source,
  },
];

/**
 * Claims the reward for a lead (domain notes §3.7). The answers go into the vault and nowhere else; how it is paid is another
 * matter.
 */
export const rewardClaimV1: FormDefinition = {
  id: 'reward-claim',
  version: 1,
  title: '领取举报奖励',
  source: 'ours',
  fields,
  checks: [],
};
