import type { ChatText } from '../types.ts';

const topic = '填写前的说明';

/** Said before the first question: what is taken, what is not, how it is kept. */
export const beforeTexts = {
  'tip.before': {
    ...{ topic, title: '举报前', about: '回复“举报”后、第一题之前：收什么、不收什么、怎么保密。' },
    text: [
      '举报线索，先看一眼：',
      '• 收：医院、药店、参保人、经办机构和医保部门的工作人员，涉嫌违法违规使用医保基金的问题。',
      '• 不收：和医保基金无关的事，请向主管部门反映；有人身危险请先打 110。',
      '• 请写清对象、时间和事情，有照片、录音更好；如实反映，不用自己去冒险取证。',
      '• 保密：您是谁单独加密保存，被反映的一方看不到；也可以匿名，匿名会给您一个查询码。',
    ].join('\n'),
    placeholders: ['bureau', 'phone'],
    maxBytes: 690,
  },
  'visit.before': {
    ...{ topic, title: '走访报告前', about: '监督员回复“走访报告”后、第一题之前。' },
    text: [
      '走访报告，先看一眼：',
      '• 写这次看了哪里、看到什么；发现问题的，工作人员会转成线索办理。',
      '• 不收：别人的病历和身份证号，没有必要不写姓名。',
      '• 保密：加密保存，只给办理的人看。',
    ].join('\n'),
    placeholders: ['bureau', 'phone', 'supervisor'],
    maxBytes: 690,
  },
  'opinion.before': {
    ...{ topic, title: '意见建议前', about: '回复“意见”后、第一题之前。' },
    text: [
      '意见建议，先看一眼：',
      '• 收：对医保政策、管理、监管和服务的意见，自己的、听来的都可以。',
      '• 不收：举报具体的违法违规问题，请回复“举报”，那里可以匿名。',
      '• 保密：加密保存，只给办理的人看。',
    ].join('\n'),
    placeholders: ['bureau', 'phone'],
    maxBytes: 690,
  },
} as const satisfies Record<string, ChatText>;
