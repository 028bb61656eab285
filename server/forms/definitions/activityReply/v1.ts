import type { Field, FormDefinition } from '../../engine/index.ts';

/** No document says how an invitation is answered. */
const source = { item: 'ours', required: 'ours', rules: 'ours' };
const words = { type: 'text', required: false, sensitive: true, min: 1, max: 200, source } as const;

const fields: readonly Field[] = [
  {
    type: 'choice',
    key: 'answer',
    no: 0,
    label: '您是否参加',
    required: true,
    options: [
      { value: '参加', words: ['能参加', '会参加', '去', '能去', '会去', '准时参加', '报名参加'] },
      {
        value: '不参加',
        words: ['不能参加', '参加不了', '不去', '不能去', '去不了', '来不了', '请假', '我请假', '要请假'],
      },
    ],
    polar: { yes: '参加', no: '不参加' },
    // 不参加，家里有事: one message is enough.
    rest: { 参加: 'note', 不参加: 'reason' },
    help: '不能参加的，原因可以写在同一条里；有变动随时可以改。',
    example: '参加',
    source,
  },
  {
    ...words,
    key: 'reason',
    no: 0,
    label: '不参加的原因',
    visible: { answer: 'answer', is: ['不参加'] },
    help: '简单写一句，方便另外安排人；不想说可以跳过。',
    example: '那天要出差',
  },
  {
    ...words,
    key: 'note',
    no: 0,
    label: '要说明的',
    visible: { answer: 'answer', is: ['参加'] },
    help: '要告诉工作人员的，例如晚到、要接送。',
    example: '会晚到半小时',
  },
];

/** The answer to an invitation (domain notes §3.8): whether they come, and what they say to it. */
export const activityReplyV1: FormDefinition = {
  id: 'activity-reply',
  version: 1,
  title: '活动答复',
  source: 'ours',
  fields,
  checks: [],
};
