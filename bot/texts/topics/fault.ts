import type { ChatText } from '../types.ts';

const topic = '系统出问题时';

/** Said when we cannot do what was asked, by the official account's own bureau. */
export const faultTexts = {
  'fault.down': {
    ...{ topic, title: '系统正在维护', about: '数据库连不上；消息已经存好，恢复后会答复。' },
    text: '系统正在维护。您的消息已经收到，恢复后马上回复您，请不用重复发送。',
    placeholders: [],
    maxBytes: 900,
  },
  'fault.sorry': {
    ...{ topic, title: '这条消息没处理成', about: '程序出错；前面填写的内容都还在。' },
    text: '抱歉，刚才这条消息没有处理成功，已通知技术人员。您前面填写的内容都在，请稍后再试一次。',
    placeholders: [],
    maxBytes: 900,
  },
} as const satisfies Record<string, ChatText>;
