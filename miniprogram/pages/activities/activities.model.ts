import type { AnswerOf } from '../../api/types';
import { meetingWords } from '../../lib/dates.model';

type Activity = AnswerOf<'get', '/api/mini/activities'>['rows'][number];

/** A line of the list. */
export interface ActivityRow {
  no: string;
  title: string;
  text: string;
  state: string;
  marked: boolean;
  url: string;
}

/** What matters about it now, in a word. */
export function stateWord(activity: Activity): string {
  const { attended, mayCheckIn, mayReply, reply, replyLabel, statusLabel } = activity;
  if (attended) return '已签到';
  if (mayCheckIn) return '今天，请签到';
  if (mayReply && reply === 'invited') return '请答复';
  if (mayReply) return replyLabel;
  return statusLabel;
}

/** The list; marked is what waits for an answer. */
export function activityRows(rows: readonly Activity[]): ActivityRow[] {
  return rows.map((activity) => {
    const { no, title, place, startsAt, mayReply, reply } = activity;
    return {
      ...{ no, title, text: `${meetingWords(startsAt)}　${place}`, state: stateWord(activity) },
      marked: mayReply && reply === 'invited',
      url: `/pages/activity/activity?no=${no}`,
    };
  });
}

/** Whether something can be checked in to today. */
export function hasCheckIn(rows: readonly Activity[]): boolean {
  return rows.some(({ mayCheckIn }) => mayCheckIn);
}
