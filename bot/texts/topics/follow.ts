import type { ChatText } from '../types.ts';

const topic = '关注和菜单';

/** Said to somebody who comes, or comes back. */
export const followTexts = {
  'welcome.hello': {
    ...{ topic, title: '关注后的欢迎语', about: '有人关注公众号或者扫码进来时，第一句话。' },
    text: '您好，这里是{bureau}。',
    placeholders: ['bureau', 'phone', 'supervisor'],
    required: ['bureau'],
    maxBytes: 480,
  },
  'welcome.open': {
    ...{ topic, title: '正在报名', about: '可以报名的时候，接在欢迎语后面。' },
    text: '想报名当{supervisor}，请回复“申请”。',
    placeholders: ['bureau', 'phone', 'supervisor'],
    keep: ['申请'],
    maxBytes: 240,
  },
  'menu.heading': {
    ...{ topic, title: '菜单的开头', about: '回复“菜单”，或者说了机器人听不懂的话时，排在各个口令前面。' },
    text: '您可以回复：',
    placeholders: ['bureau'],
    maxBytes: 240,
  },
  'menu.supervisor': {
    ...{ topic, title: '在聘监督员的菜单开头', about: '在聘的监督员看菜单时，排在监督员口令前面。' },
    text: '您是在聘的社会监督员，还可以回复：',
    placeholders: ['bureau', 'phone'],
    maxBytes: 180,
  },
  'draft.offer': {
    ...{ topic, title: '有没填完的内容', about: '有人回来，上次的表没有填完。' },
    text: '您有一份没填完的{form}，回复“继续”接着填。',
    placeholders: ['form'],
    required: ['form'],
    keep: ['继续'],
    maxBytes: 180,
  },
  'draft.purged': {
    ...{
      topic,
      title: '没填完的内容已删除',
      about: '七天没有回来，没填完的内容按规定删除了；回来时说一次。',
    },
    text: '您上次没填完的内容放了七天，已按规定删除，什么都没有提交。需要的话请重新填，回复“菜单”看怎么做。',
    placeholders: [],
    keep: ['菜单'],
    maxBytes: 300,
  },
  'pause.note': {
    ...{ topic, title: '隔了很久才回答', about: '过了半天以上才接着说话，刚说的没有当成答案。' },
    text: '隔了一段时间，刚才这条没有记进表里。',
    placeholders: [],
    maxBytes: 240,
  },
  'pause.other': {
    ...{ topic, title: '隔了很久，想做别的', about: '过了半天以上回来，接在“有没填完的内容”后面。' },
    text: '要做别的，请回复“菜单”。',
    placeholders: [],
    keep: ['菜单'],
    maxBytes: 180,
  },
  'media.unread': {
    ...{ topic, title: '发来的不是文字', about: '没有在填表，发来了图片、语音、位置等。' },
    text: '我现在只看得懂文字。',
    placeholders: ['bureau', 'phone'],
    maxBytes: 180,
  },
} as const satisfies Record<string, ChatText>;
