import type { ChatText } from '../types.ts';

const topic = '交上以后的答复';
const rule = { placeholders: ['bureau', 'phone', 'no'], required: ['no'], maxBytes: 900 } as const;

/** Said when something was handed in: its number, and how to follow it. */
export const afterTexts = {
  'apply.done': {
    ...{ topic, title: '申请交上了', about: '报名表提交成功。' },
    text: '申请已提交，编号 {no}。\n\n审核有结果会在这里告诉您；随时回复“进度”查看。\n\n您的信息只用于选聘审核，我们依法保密。',
    ...rule,
    keep: ['进度'],
  },
  'correct.done': {
    ...{ topic, title: '补正交上了', about: '被退回的申请改好再交。' },
    text: '补正已提交，编号 {no}。\n\n审核有结果会在这里告诉您；随时回复“进度”查看。',
    ...rule,
    keep: ['进度'],
  },
  'tip.done': {
    ...{ topic, title: '举报交上了', about: '实名或以监督员身份举报成功。' },
    text: '举报线索已收到，编号 {no}。\n\n办理到哪一步，随时回复“我的线索”查看。\n\n您的身份严格保密，被反映的一方看不到。',
    ...rule,
    keep: ['我的线索'],
  },
  'tip.doneAnonymous': {
    ...{ topic, title: '匿名举报交上了', about: '匿名举报成功，后面接着给出查询码。' },
    text: '举报线索已收到，编号 {no}。工作人员核查后决定是否立案，凭查询码可以看到每一步。',
    ...rule,
  },
  'visit.done': {
    ...{ topic, title: '走访报告交上了', about: '监督员的走访报告提交成功。' },
    text: '走访报告已提交，编号 {no}。\n\n办理到哪一步，随时回复“我的线索”查看。',
    ...rule,
    keep: ['我的线索'],
  },
  'opinion.done': {
    ...{ topic, title: '意见交上了', about: '意见建议提交成功。' },
    text: '意见建议已收到，编号 {no}。谢谢您。\n\n办理到哪一步，随时回复“我的线索”查看。',
    ...rule,
    keep: ['我的线索'],
  },
} as const satisfies Record<string, ChatText>;
