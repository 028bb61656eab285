import type { AnswerOf } from '../../api/types';
import { dayWords, timeWords } from '../../lib/dates.model';
import { nextWords } from '../matters/matters.model';

export type Matter = AnswerOf<'get', '/api/mini/matters/{no}'>;

/** One line of the dialogue. */
export interface MatterLine {
  key: string;
  who: string;
  isOwn: boolean;
  at: string;
  text: string;
}

/** What the person can do now, on another page. */
export interface MatterLink {
  label: string;
  url: string;
}

/** One matter on its page. */
export interface MatterView {
  title: string;
  state: string;
  no: string;
  since: string;
  next: string;
  link: MatterLink | null;
  lines: MatterLine[];
  mayWrite: boolean;
  mayObject: boolean;
}

export const noMatter: MatterView = {
  ...{ title: '', state: '', no: '', since: '', next: '', link: null, lines: [] },
  ...{ mayWrite: false, mayObject: false },
};

/** Puts a matter into words: how it stands, what comes next, and what was said, oldest first. */
export function matterView(matter: Matter): MatterView {
  const { no, kindLabel, statusLabel, submittedAt, next, messages, mayWrite, mayObject } = matter;
  return {
    ...{
      title: kindLabel,
      state: statusLabel,
      no,
      since: `${dayWords(submittedAt)}提交`,
      mayWrite,
      mayObject,
    },
    next: next ? `下一步：${nextWords(matter)}` : '',
    link: linkOf(matter),
    lines: messages.map(({ from, at, text, label }, index) => ({
      key: `${index} ${at}`,
      who: from === 'reporter' ? '我' : `医保部门${label ? `：${label}` : ''}`,
      isOwn: from === 'reporter',
      at: timeWords(at),
      text,
    })),
  };
}

function linkOf({ no, action }: Matter): MatterLink | null {
  if (action === 'claimReward') return { label: '申请领取奖励', url: `/pages/rewards/rewards?no=${no}` };
  if (action !== 'resubmit') return null;
  const page = no.startsWith('SQ') ? 'apply/apply' : 'report/report';
  return { label: '去补正', url: `/pages/${page}?no=${no}` };
}

/** What is wrong with a line before it is sent; '' when nothing is. */
export function lineProblem(text: string): string {
  if (text.trim() === '') return '请先写内容。';
  return [...text].length > 3000 ? '最多 3000 字，请写短一点。' : '';
}
