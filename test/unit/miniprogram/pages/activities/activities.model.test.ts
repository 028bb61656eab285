import { expect, it } from 'vitest';
import { activityRows, hasCheckIn } from '../../../../../miniprogram/pages/activities/activities.model.ts';
import type { Activity } from '../../../../../miniprogram/pages/activity/activity.model.ts';

const activity: Activity = {
  ...{ no: 'HD1', kindLabel: '培训', statusLabel: '已通知', title: '政策培训', place: '三楼会议室' },
  ...{
    startsAt: '2026-12-03T01:30:00.000Z',
    replyBy: null,
    agenda: null,
    reply: 'invited',
    replyLabel: '未答复',
  },
  ...{
    reason: null,
    attended: null,
    minutes: null,
    materials: [],
    cancelReason: null,
    mayReply: true,
    mayCheckIn: false,
  },
};

it.each([
  [{}, '请答复', true],
  [{ reply: 'accepted', replyLabel: '参加' }, '参加', false],
  [{ mayReply: false, mayCheckIn: true }, '今天，请签到', false],
  [{ mayReply: false, attended: true }, '已签到', false],
  [{ mayReply: false, statusLabel: '已取消' }, '已取消', false],
] as const)('%j is shown as %s', (changes, state, marked) => {
  expect(activityRows([{ ...activity, ...changes }])).toMatchObject([
    { state, marked, text: '12月3日 周四 09:30　三楼会议室', url: '/pages/activity/activity?no=HD1' },
  ]);
});

it('offers checking in only where something is on today', () => {
  expect(hasCheckIn([activity])).toBe(false);
  expect(hasCheckIn([activity, { ...activity, mayCheckIn: true }])).toBe(true);
});
