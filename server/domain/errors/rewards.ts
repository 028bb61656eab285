/** Refusals of this area; see `errorCatalogue`. */
export const rewardsErrors = {
  'reward.not_found': { status: 404, message: '没有找到这项奖励，请核对编号。' },
  'reward.none': { status: 404, message: '没有查到可以领取的奖励，请核对编号；有疑问请联系工作人员。' },
  'reward.claimed': { status: 409, message: '您已经申请过领取这条线索的奖励，正在办理，不用再申请。' },
  'reward.too_late': { status: 409, message: '领取奖励的期限已经过了；有特殊情况，请联系工作人员。' },
  'reward.wrong_status': { status: 409, message: '这项奖励现在不能这样办理，请刷新后查看进展。' },
  'reward.handled_lead': {
    status: 409,
    message: '您办理过这条线索，按规定不能核定或审批它的奖励，请由其他人办理。',
  },
  'reward.same_person': { status: 409, message: '核定和审批要由两个人办理，请换一个人。' },
  'reward.ask_first': { status: 422, message: '有几项依据还不能确定，请先填写人工核定的意见和来源。' },
  'reward.new_rules': {
    status: 409,
    message: '奖励标准有了变化，按今天的标准金额不同，请退回重新核定。',
  },
  'reward.excluded': { status: 409, message: '按规定不在奖励范围内，不能核定金额。' },
  'reward.no_budget': { status: 409, message: '今年的奖励预算不够，请财务先登记预算，再审批。' },
  'reward.knows_lead': {
    status: 409,
    message: '您看得到对应的线索，不能再看领奖人的身份，请由不接触线索的财务人员办理。',
  },
  'reward.in_payment': { status: 409, message: '这项奖励正在付款，请先等付款有了结果或撤销付款。' },
  'reward.not_wechat': { status: 409, message: '这项奖励不是微信领取，请到医保部门办理银行转账。' },
  'reward.over_cap': {
    status: 409,
    message: '金额不在微信单笔转账的限额里，不能拆分，要改为银行转账；工作人员会联系您。',
  },
  'payout.not_found': { status: 404, message: '没有找到这笔付款，请核对编号。' },
  'payout.wrong_state': { status: 409, message: '这笔付款现在不能这样办理，请刷新后查看进展。' },
  'payout.same_person': { status: 409, message: '登记和复核要由两个人办理，请换一个人复核。' },
  'payout.not_yours': {
    status: 409,
    message: '请用申请时的微信收款；在公众号里申请的，请先在小程序的“设置”里关联公众号。',
  },
  'payout.off': { status: 409, message: '本单位没有开通微信付款，请改为银行转账。' },
  'payout.no_receipt': {
    status: 409,
    message: '微信没有这笔转账的电子回单：没有核对姓名的小额转账没有回单，请用付款单和资金账单。',
  },
  'ledger.too_much': { status: 409, message: '金额超过可用预算，请核对。' },
  'reconciliation.not_found': { status: 404, message: '没有找到这个月的核对，请先开始核对。' },
  'reconciliation.running': { status: 409, message: '这个月正在核对，请等核对完成。' },
  'reconciliation.too_early': { status: 409, message: '这个月还没有结束，请下个月再核对。' },
  'reconciliation.settled': { status: 409, message: '这项差异已经处理过，请刷新后查看。' },
} as const;
