import type { AnswerOf } from '../../api/types';
import type { Answers } from '../../forms/index';
import { dayWords, meetingWords } from '../../lib/dates.model';

export type Activity = AnswerOf<'get', '/api/mini/activities/{no}'>;

/** An activity on its page. */
export interface ActivityView {
  title: string;
  state: string;
  facts: { label: string; text: string }[];
  texts: { label: string; text: string }[];
  materials: { no: string; title: string; text: string; state: string; marked: boolean; url: string }[];
  mayReply: boolean;
  mayCheckIn: boolean;
  replyHint: string;
}

export const noActivity: ActivityView = {
  ...{ title: '', state: '', facts: [], texts: [], materials: [], mayReply: false, mayCheckIn: false },
  replyHint: '',
};

const given = (label: string, text: string | null) => (text ? [{ label, text }] : []);

/** Puts an activity into words. */
export function activityView(activity: Activity): ActivityView {
  const { title, kindLabel, startsAt, place, replyBy, agenda, reply, replyLabel, reason } = activity;
  const { attended, minutes, materials, cancelReason, statusLabel, mayReply, mayCheckIn } = activity;
  return {
    ...{ title, state: statusLabel, mayReply, mayCheckIn },
    facts: [
      { label: '类别', text: kindLabel },
      { label: '时间', text: meetingWords(startsAt) },
      { label: '地点', text: place },
      ...(reply === 'invited'
        ? []
        : [{ label: '我的答复', text: reason ? `${replyLabel}：${reason}` : replyLabel }]),
      ...(attended === null ? [] : [{ label: '到会', text: attended ? '已签到' : '未到会' }]),
    ],
    texts: [...given('内容', agenda), ...given('取消的原因', cancelReason), ...given('纪要', minutes)],
    materials: materials.map(({ no, kind, title: name, read }) => ({
      ...{ no, title: name, text: kind, state: read ? '已读' : '未读', marked: !read },
      url: `/pages/document/document?no=${no}`,
    })),
    replyHint: replyBy ? `请在${dayWords(replyBy)}前答复，之后随时可以改。` : '开始之前随时可以改。',
  };
}

/** The answer that stands, in the form `activity-reply`: the beginning of another one. */
export function repliedOf({ reply, reason }: Activity): Answers {
  if (reply === 'invited') return {};
  const [answer, key] = reply === 'accepted' ? ['参加', 'note'] : ['不参加', 'reason'];
  return { answer, ...(reason ? { [key]: reason } : {}) };
}
