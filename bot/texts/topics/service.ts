import type { ChatText } from '../types.ts';

const topic = '监督员的日常';

/** Said to supervisors about their service. */
export const serviceTexts = {
  'activities.none': {
    ...{ topic, title: '没有活动', about: '监督员看活动，现在没有要参加的。' },
    text: '现在没有需要您参加的活动；有新的会在这里通知您。',
    placeholders: ['bureau', 'phone'],
    maxBytes: 600,
  },
  'documents.none': {
    ...{ topic, title: '没有文件', about: '监督员看文件，还没有发过。' },
    text: '现在没有发给您的文件；有新的会在这里通知您。',
    placeholders: ['bureau', 'phone'],
    maxBytes: 600,
  },
  'service.over': {
    ...{ topic, title: '聘期结束以后', about: '聘期已满的人还来看活动、文件等。' },
    text: '您的聘期已经结束，不再收到{what}。谢谢您这些日子的付出！',
    placeholders: ['bureau', 'what'],
    maxBytes: 600,
  },
  'stay.done': {
    ...{ topic, title: '撤回辞任', about: '监督员撤回了辞任申请。' },
    text: '已撤回辞任申请，您的职责和权利不变。谢谢您继续守护医保基金。',
    placeholders: ['bureau', 'phone'],
    maxBytes: 600,
  },
} as const satisfies Record<string, ChatText>;
