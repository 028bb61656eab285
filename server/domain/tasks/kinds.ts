/**
 * What members of staff must do themselves, by kind: what it is called and where it leads. A new kind is one
 * line here; `openTask` makes one row of it.
 */
export const taskKinds = {
  publishList: '公布监督员名单',
  issueCertificates: '颁发证书',
  decideRenewal: '办理续聘或到期',
  decideAfterTerm: '聘期已满，作出决定',
  recordResignation: '办理辞任',
  decideDismissal: '决定是否解聘',
  recallCertificates: '收回证件',
  transferCase: '移交相关部门',
  tellByPhone: '电话告知',
  giveUnitOpinion: '催办单位意见',
  decideRecusal: '决定回避',
  decideIdentity: '审批查看举报人身份',
  readUrgentReport: '监督员有急事，请马上看走访报告',
  tellInstitution: '把结果告知反映的机构',
  arrangeActivity: '安排培训、会议',
  answerPullUp: '上级提级督办，请加快办理',
  activityOverdue: '培训、座谈会已逾期，尽快补办',
  activityReminder: '会议未按原则召开，请安排',
  publishInstitutionList: '公布定点机构名单',
  enterHolidays: '录入放假安排',
  approveWording: '审批文字和菜单',
  undelivered: '消息没有送达，请另行告知',
  quotaRunsOut: '今日发送额度快用完，请安排',
  approveMassMessage: '审批群发',
  massMessageFailed: '群发没有发出，请处理',
  massMessageUnclear: '群发结果不明，请核对',
  checkPayee: '核对领奖人身份，安排发放',
  payoutStuck: '奖励没有付成，请处理',
  payoutUnclear: '付款结果不明，请核对',
  billDiffers: '账单和系统不一致，请核对',
  handOver: '承办人员已离岗，请交接其名下事项',
  reassign: '承办人回避或离岗，请改派',
  followUpStuck: '系统没有办完后续工作，请联系技术人员',
} as const satisfies Record<string, string>;

export type TaskKind = keyof typeof taskKinds;
