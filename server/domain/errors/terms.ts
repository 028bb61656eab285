/** Refusals of this area; see `errorCatalogue`. */
export const termsErrors = {
  'term.not_allowed': { status: 409, message: '按照本地办法现在不能这样办理，请看下面的说明。' },
  'term.already_renewed': { status: 409, message: '这一聘期已经续聘，请刷新后再操作。' },
  'term.consent_closed': {
    status: 409,
    message: '现在不是征求续聘意见的时候；聘期届满前六十天起可以表明意愿。',
  },
  'term.proposal_open': { status: 409, message: '已有一份解聘意见等待决定，请先对它作出决定。' },
  'term.no_proposal': { status: 409, message: '没有等待决定的解聘意见，请刷新后再操作。' },
  'term.second_person': { status: 409, message: '提出解聘意见的人不能自己作决定，请由另一位负责人决定。' },
  'term.not_over': { status: 409, message: '聘任还没有结束，不用交回证件；请先办理到期、辞任或解聘。' },
  'term.no_resignation': { status: 409, message: '没有等待办理的辞任申请，请刷新后再操作。' },
} as const;
