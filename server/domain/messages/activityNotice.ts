import { type ActivityKind, activityKindLabels } from '../activities/kinds.ts';
import { keyword, keywordTime } from './keywords.ts';

/** What a message about an activity is for; the hint is the next step. */
const hints = {
  activityInvited: '请回复“活动”，告知能否参加',
  activityCancelled: '活动已取消，不必前往',
  activityMinutes: '纪要已整理，回复“活动”查看',
} as const;

export type ActivityNotice = keyof typeof hints;

/**
 * Keywords of the template message about an activity: title, time, place, next step. An inspection is named by
 * its kind alone: a lock screen must not say whom it is about (domain notes §3.15).
 */
export function activityNoticeMessage(
  notice: ActivityNotice,
  activity: { kind: ActivityKind; title: string; startsAt: Date; place: string },
): Record<string, string> {
  const { kind, title, startsAt, place } = activity;
  const isInspection = kind === 'inspection';
  return {
    thing1: keyword('thing', isInspection ? activityKindLabels[kind] : title),
    time2: keywordTime(startsAt),
    thing3: keyword('thing', isInspection ? '详情请回复“活动”查看' : place),
    thing4: keyword('thing', hints[notice]),
  };
}
