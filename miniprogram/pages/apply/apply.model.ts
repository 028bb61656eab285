import type { AnswerOf } from '../../api/types';

export type Desk = AnswerOf<'get', '/api/mini/applications'>;
type Row = Desk['rows'][number];
type Way = Desk['ways'][number];

/** An application as the page shows it. */
export interface ShownApplication {
  no: string;
  status: string;
  text: string;
  mayCorrect: boolean;
  mayWithdraw: boolean;
}

/** A way to apply as the page shows it. */
export interface ShownWay {
  key: string;
  title: string;
  text: string;
  about: Record<string, string>;
}

const next: Readonly<Partial<Record<Row['status'], string>>> = {
  submitted: '工作人员正在审核，有结果会通知您。',
  unit_opinion: '正在等推荐单位填写意见。',
  returned: '请按提示改好，再提交一次。',
  shortlisted: '审核通过，等待聘任。',
  pooled: '已列入人选库，需要时联系您。',
  appointed: '您已受聘，首页有监督员的功能。',
};

/** What the person reads of each application: how it stands, why, and what comes next. */
export function shownApplications({ rows }: Desk): ShownApplication[] {
  return rows.map(({ no, status, statusLabel, reason, returned, mayWithdraw }) => ({
    ...{ no, status: statusLabel, mayWithdraw, mayCorrect: returned !== null },
    text: [reason ? `说明：${reason}` : '', next[status] ?? ''].filter((part) => part !== '').join('\n'),
  }));
}

/** The ways to apply, the one that closes first in front. */
export function shownWays({ ways }: Desk): ShownWay[] {
  return ways.map((way) => ({
    key: way.call?.id ?? way.mode,
    title: way.label,
    text: way.call ? `${way.call.title}，${dayInWords(way.call.closesOn)}截止` : '随时可以申请。',
    about: aboutOf(way),
  }));
}

/** What is said where nobody can apply now. */
export function closedText({ unit, rows }: Desk): string {
  if (rows.some(({ mayWithdraw }) => mayWithdraw)) return '';
  const way = unit.phone ? `可以打 ${unit.phone} 咨询` : `可以到${unit.name}咨询`;
  return `现在没有开放报名，${way}；有新的招聘会在公众号发布。`;
}

function aboutOf({ mode, call }: Way): Record<string, string> {
  return call ? { mode, callId: call.id } : { mode };
}

function dayInWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日`;
}
