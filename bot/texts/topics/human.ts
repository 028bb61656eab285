import type { ChatText } from '../types.ts';

const topic = '人工对话';
const lost = { placeholders: ['bureau', 'phone', 'file'], required: ['file'], maxBytes: 180 } as const;

/** Said around a dialogue with the staff. Next to an answer of the staff little room is left, so that some are short. */
export const humanTexts = {
  'human.open': {
    ...{ topic, title: '已转人工', about: '有人回复“人工”，现在是办公时间，或者没有设置办公时间。' },
    text: '已转人工。请直接说事情，文字、语音、图片都可以；{bureau}的工作人员会在这里答复，一般在一个工作日内。',
    placeholders: ['bureau', 'phone'],
    maxBytes: 600,
  },
  'human.openLater': {
    ...{ topic, title: '已转人工（下班时间）', about: '有人回复“人工”，现在不是办公时间。' },
    text: '已转人工。请直接说事情，文字、语音、图片都可以。现在是下班时间，{bureau}的工作人员在{when}后答复。',
    placeholders: ['bureau', 'phone', 'when'],
    required: ['when'],
    maxBytes: 600,
  },
  'human.urgent': {
    ...{ topic, title: '急事怎么办', about: '接在“已转人工”后面；本单位登记了电话。' },
    text: '急事请拨打 {phone}。',
    placeholders: ['bureau', 'phone'],
    required: ['phone'],
    maxBytes: 180,
  },
  'human.urgentNoPhone': {
    ...{ topic, title: '急事怎么办（没有电话）', about: '接在“已转人工”后面；本单位还没有登记电话。' },
    text: '急事请到{bureau}咨询。',
    placeholders: ['bureau'],
    maxBytes: 180,
  },
  'human.privacy': {
    ...{ topic, title: '谁看得到', about: '“已转人工”之后：工作人员看得到什么、看不到什么。' },
    text: '您在这里说的话工作人员会看到，但看不到您的微信号和姓名。匿名举报过的，请不要在这里发查询码和线索编号。',
    placeholders: ['bureau', 'phone'],
    maxBytes: 480,
  },
  'human.silent': {
    ...{ topic, title: '怎么结束人工', about: '“已转人工”的最后：机器人不插话，怎么回来。' },
    text: '人工对话期间我不插话，也不办别的事。要回来，请回复“结束人工”。',
    placeholders: [],
    keep: ['结束人工'],
    maxBytes: 300,
  },
  'human.kept': {
    ...{ topic, title: '填到一半转人工', about: '“已转人工”的最后，正在填表。' },
    text: '您填到一半的内容都在，回来接着填。',
    placeholders: [],
    maxBytes: 180,
  },
  'human.ended': {
    ...{ topic, title: '对方结束人工', about: '有人回复“结束人工”。' },
    text: '人工对话已结束，谢谢您。',
    placeholders: ['bureau'],
    maxBytes: 150,
  },
  'human.handedBack': {
    ...{ topic, title: '工作人员结束对话', about: '工作人员结束了对话，马上告诉对方。' },
    text: '人工对话已由工作人员结束，下面由自动助手接着为您服务。还要找工作人员，请回复“人工”。',
    placeholders: ['bureau'],
    keep: ['人工'],
    maxBytes: 300,
  },
  'human.endedByStaff': {
    ...{ topic, title: '工作人员结束以后', about: '工作人员结束了对话，对方第一次再说话。' },
    text: '人工对话已由工作人员结束。',
    placeholders: ['bureau'],
    maxBytes: 150,
  },
  'human.notHeard': {
    ...{ topic, title: '刚才这条没有记下', about: '接在“工作人员结束以后”后面，说的不是口令。' },
    text: '刚才这条没有记下来。',
    placeholders: [],
    maxBytes: 120,
  },
  'human.other': {
    ...{ topic, title: '回来以后办别的', about: '人工对话结束，没有在填表。' },
    text: '要办别的，请回复“菜单”。',
    placeholders: [],
    keep: ['菜单'],
    maxBytes: 150,
  },
  'human.none': {
    ...{ topic, title: '现在没有人工对话', about: '没有人工对话，却回复“结束人工”。' },
    text: '现在没有人工对话。需要工作人员，请回复“人工”。',
    placeholders: ['bureau', 'phone'],
    keep: ['人工'],
    maxBytes: 240,
  },
  'human.shown': {
    ...{ topic, title: '用来看答复的那一条', about: '人工对话结束后，回来看没有收到的答复。' },
    text: '刚才这条用来看答复，没有记下来；还要办事，请再说一次。',
    placeholders: [],
    maxBytes: 150,
  },
  'human.more': {
    ...{ topic, title: '还有答复没看完', about: '没有收到的答复一条消息放不下。' },
    text: '还有答复，请再回复任意内容接着看。',
    placeholders: [],
    maxBytes: 120,
  },
  'human.tooLarge': {
    ...{ topic, title: '附件太大', about: '人工对话里发来的附件太大，工作人员收不到。' },
    text: '这件{file}太大，工作人员没有收到，请压缩或截短后再发。',
    ...lost,
  },
  'human.wrongType': {
    ...{ topic, title: '附件格式收不了', about: '人工对话里发来的附件格式不对，工作人员收不到。' },
    text: '这件{file}的格式收不了，工作人员没有收到，请换一种再发。',
    ...lost,
  },
  'human.broken': {
    ...{ topic, title: '附件没有传完整', about: '人工对话里发来的附件下载失败，工作人员收不到。' },
    text: '这件{file}没有传完整，工作人员没有收到，请再发一次。',
    ...lost,
  },
} as const satisfies Record<string, ChatText>;
