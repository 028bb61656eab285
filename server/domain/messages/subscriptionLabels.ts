import type { TemplateName } from './templates.ts';

/** What people choose to be told about, by the name of the template. */
export const subscriptionLabels: Readonly<Record<TemplateName, string>> = {
  applicationStatus: '申请办到哪一步',
  supervisorStatus: '聘期、续聘和证件',
  leadStatus: '举报线索和意见的进展',
  activityNotice: '培训、会议和新文件',
};
