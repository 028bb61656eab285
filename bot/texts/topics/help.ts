import type { ChatText } from '../types.ts';

const topic = '帮助和联系方式';

/** Said to somebody who needs help. */
export const helpTexts = {
  'help.contact': {
    ...{ topic, title: '怎么找工作人员', about: '回复“帮助”时；本单位登记了电话。' },
    text: '需要工作人员帮忙，请回复“人工”，或者请拨打 {phone}。',
    placeholders: ['bureau', 'phone'],
    required: ['phone'],
    maxBytes: 270,
  },
  'help.contactNoPhone': {
    ...{ topic, title: '怎么找工作人员（没有电话）', about: '回复“帮助”时；本单位还没有登记电话。' },
    text: '需要工作人员帮忙，请回复“人工”，或者请到{bureau}咨询。',
    placeholders: ['bureau'],
    maxBytes: 270,
  },
  'help.privacy': {
    ...{ topic, title: '提醒不要发别人的信息', about: '回复“帮助”时，排在联系方式后面。' },
    text: '请不要在对话里发别人的身份证号、病历等信息。',
    placeholders: [],
    maxBytes: 180,
  },
  'apply.closed': {
    ...{ topic, title: '现在不能报名', about: '有人要报名，没有开放的招聘；本单位登记了电话。' },
    text: '现在没有开放在线报名。想了解什么时候可以报名，请拨打 {phone}。',
    placeholders: ['bureau', 'phone', 'supervisor'],
    required: ['phone'],
    maxBytes: 480,
  },
  'apply.closedNoPhone': {
    ...{
      topic,
      title: '现在不能报名（没有电话）',
      about: '有人要报名，没有开放的招聘；本单位还没有登记电话。',
    },
    text: '现在没有开放在线报名。请关注{bureau}的公告。',
    placeholders: ['bureau', 'supervisor'],
    maxBytes: 480,
  },
} as const satisfies Record<string, ChatText>;
