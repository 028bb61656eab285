/** Refusals of this area; see `errorCatalogue`. */
export const massMessagesErrors = {
  'massMessage.not_found': { status: 404, message: '没有找到这条群发，请返回列表核对。' },
  'massMessage.not_owner': {
    status: 409,
    message: '公众号属于上级单位，只有上级单位可以群发。请把内容交给上级单位。',
  },
  'massMessage.wrong_status': { status: 409, message: '这条群发现在不能这样操作，请刷新后查看。' },
  'massMessage.same_person': { status: 409, message: '起草或送审的人不能自己批准，请换一位负责人审批。' },
  'massMessage.no_quota': {
    status: 409,
    message: '发给全部关注者的次数已用完，请改天再发，或者只发给监督员。',
  },
  'massMessage.wechat_busy': { status: 503, message: '微信暂时没有回应，预览没有发出，请过一会儿再试。' },
  'massMessage.wechat_quota': { status: 503, message: '今天发预览的次数已用完，请明天再试。' },
  'massMessage.wechat_refused': { status: 502, message: '微信没有接受预览，请按提示处理后再试。' },
} as const;
