import type { Decision } from '../api/types.ts';

/** Words and stock phrases around one decision. Staff edit the phrases before sending: people read them. */
export interface DecisionTexts {
  explanation: string;
  reasonLabel: string;
  confirm: string;
  done: string;
  theme: 'primary' | 'warning' | 'danger';
  choosesItems: boolean;
  phrases: readonly string[];
}

export const decisionTexts: Record<Decision, DecisionTexts> = {
  shortlist: {
    explanation: '材料齐全、符合条件，进入后续聘任程序。',
    reasonLabel: '审核意见',
    confirm: '确认通过',
    done: '已审核通过。',
    theme: 'primary',
    choosesItems: false,
    phrases: [
      '材料齐全，符合社会监督员条件，审核通过。请保持电话畅通，等候聘任通知。',
      '经审核，您具备履职所需的专业知识和时间条件，审核通过。',
    ],
  },
  return: {
    explanation: '内容不清楚或有误，请申请人更正后重新提交；其他内容不用重填。',
    reasonLabel: '补正说明',
    confirm: '确认退回',
    done: '已退回补正。',
    theme: 'warning',
    choosesItems: true,
    phrases: [
      '照片不清晰，请重新上传近期免冠正面照。',
      '身份证号与姓名对不上，请核对后更正。',
      '聘任理由过于简单，请写明相关经历、专长和可投入的时间。',
      '工作单位请写全称和职务。',
    ],
  },
  pool: {
    explanation: '符合条件、暂不聘任，列入人选库；以后需要时可以直接聘任。',
    reasonLabel: '列入人选库的理由',
    confirm: '确认列入人选库',
    done: '已列入人选库。',
    theme: 'primary',
    choosesItems: false,
    phrases: ['您符合社会监督员条件，本次名额已满，已列入人选库；有需要时会联系您，请保持电话畅通。'],
  },
  reject: {
    explanation: '不符合条件。申请人会看到理由，请写清依据。',
    reasonLabel: '不予通过的理由',
    confirm: '确认不予通过',
    done: '已作出不予通过的决定。',
    theme: 'danger',
    choosesItems: false,
    phrases: [
      '经审核，暂不符合社会监督员的聘任条件，感谢您对医保基金监督工作的支持。',
      '本次聘任名额已满，您的材料不再保留为待审；今后公开选聘时欢迎再次申请。',
    ],
  },
};

/** What happens next, said after every decision. */
export const willBeTold = '申请人会在微信里收到通知；是否送达，请看本页的“通知”。';
