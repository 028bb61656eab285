import type { ApplicationSummary, View } from '../engine/types.ts';
import { shortDay } from '../text/day.ts';

/** Statuses in which a second application is not possible and withdrawing is. */
const OPEN = ['unit_opinion', 'submitted', 'returned', 'shortlisted', 'pooled'];

/** What the person can do next, by status. */
const NEXT: Readonly<Record<string, string>> = {
  submitted: '正在审核，有结果会在这里告诉您；要撤回请回复“撤回”。',
  unit_opinion: '等单位填写意见后审核；要撤回请回复“撤回”。',
  returned: '请回复“补正”修改后再交；要撤回请回复“撤回”。',
  pooled: '您已列入人选库，需要时工作人员会联系您；要退出请回复“撤回”。',
  shortlisted: '后续安排由工作人员联系您；要撤回请回复“撤回”。',
};

/** The newest application that is still being dealt with. */
export function openApplication(view: View): ApplicationSummary | undefined {
  return view.applications.find(({ status }) => OPEN.includes(status));
}

/** The newest one that staff sent back. */
export function returnedApplication(view: View): ApplicationSummary | undefined {
  return view.applications.find(({ status }) => status === 'returned');
}

/** What people read for its status. */
export function statusOf(application: ApplicationSummary, view: View): string {
  const labels = view.profile.wording.applicationStatus?.value;
  return application.statusLabel ?? labels?.[application.status] ?? application.status;
}

/** Number, status, dates, reason and next step. */
export function describe(application: ApplicationSummary, view: View): string {
  const { no, submittedAt, updatedAt, reason, status } = application;
  const next = NEXT[status];
  return [
    `编号 ${no}：${statusOf(application, view)}`,
    `提交：${shortDay(submittedAt)}　更新：${shortDay(updatedAt)}`,
    ...(reason ? [`原因：${[...reason].slice(0, 200).join('')}`] : []),
    ...(next ? [next] : []),
  ].join('\n');
}
