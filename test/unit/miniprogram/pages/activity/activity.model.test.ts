import { expect, it } from 'vitest';
import {
  type Activity,
  activityView,
  repliedOf,
} from '../../../../../miniprogram/pages/activity/activity.model.ts';
import { activityReplyV2 } from '../../../../../server/forms/definitions/activityReply/v2.ts';
import { validateAnswers } from '../../../../../server/forms/engine/index.ts';

const activity: Activity = {
  ...{ no: 'HD1', kindLabel: '培训', statusLabel: '已通知', title: '政策培训', place: '三楼会议室' },
  ...{ startsAt: '2026-12-03T01:30:00.000Z', replyBy: '2026-12-02', agenda: '学习办法', reply: 'invited' },
  ...{ replyLabel: '未答复', reason: null, attended: null, minutes: null, cancelReason: null },
  ...{ materials: [], mayReply: true, mayCheckIn: false },
};

it('says what, when, where, and what was answered', () => {
  const labels = (changes: Partial<Activity>) =>
    activityView({ ...activity, ...changes }).facts.map(({ label, text }) => `${label} ${text}`);
  expect(labels({})).toEqual(['类别 培训', '时间 12月3日 周四 09:30', '地点 三楼会议室']);
  expect(labels({ reply: 'declined', replyLabel: '不参加', reason: '出差' })).toContain(
    '我的答复 不参加：出差',
  );
  expect(labels({ attended: true })).toContain('到会 已签到');
  expect(activityView({ ...activity, minutes: '通报情况' }).texts).toEqual([
    { label: '内容', text: '学习办法' },
    { label: '纪要', text: '通报情况' },
  ]);
});

it.each([
  [{ reply: 'invited', reason: null }, {}],
  [
    { reply: 'accepted', reason: '晚到半小时' },
    { answer: '参加', note: '晚到半小时' },
  ],
  [{ reply: 'declined', reason: null }, { answer: '不参加' }],
  [
    { reply: 'declined', reason: '出差' },
    { answer: '不参加', reason: '出差' },
  ],
] as const)('%j is where another answer begins, as the form has it', (said, answers) => {
  expect(repliedOf({ ...activity, ...said })).toEqual(answers);
  const isAnswer = said.reply !== 'invited';
  expect(validateAnswers(activityReplyV2, answers, { today: '2026-11-30' }).ok).toBe(isAnswer);
});

it('lists materials with the mark of having been read, each opening as a document', () => {
  const materials = [
    { no: 'WJ1', kind: '活动材料', title: '讲义', read: false },
    { no: 'WJ2', kind: '文件', title: '通报', read: true },
  ];
  expect(activityView({ ...activity, materials }).materials).toMatchObject([
    { title: '讲义', text: '活动材料', state: '未读', marked: true, url: '/pages/document/document?no=WJ1' },
    { title: '通报', state: '已读', marked: false },
  ]);
});
