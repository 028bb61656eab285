/** What staff call each kind of message in the list of notices. A new kind is one line here. */
export const messageLabels: Readonly<Record<string, string>> = {
  applicationStatus: '办理结果通知',
  yearListPublished: '定点机构名单通知',
  chatReply: '对话回复',
};
