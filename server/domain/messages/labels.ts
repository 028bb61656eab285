/** What staff call each kind of message in the list of notices. A new kind is one line here. */
export const messageLabels: Readonly<Record<string, string>> = {
  applicationStatus: '办理结果通知',
  supervisorAppointed: '聘任通知',
  supervisorActivated: '上任通知',
  yearListPublished: '定点机构名单通知',
  chatReply: '对话回复',
  activityInvited: '活动通知',
  activityCancelled: '活动取消通知',
  activityMinutes: '活动纪要通知',
  documentPublished: '文件通知',
  commended: '表彰通知',
  termExpiring: '聘期届满提醒',
  termRenewed: '续聘通知',
  termEnded: '聘期届满通知',
  termClosed: '解聘、辞任通知',
  resignationDeclined: '辞任申请未办理通知',
};
