/** Refusals of this area; see `errorCatalogue`. */
export const recusalErrors = {
  'interest.not_found': { status: 404, message: '没有找到这条申报，请返回列表核对。' },
  'interest.wrong_status': { status: 409, message: '这条申报的状态已经改变，请刷新后再操作。' },
  'interest.mandatory': { status: 409, message: '按照规定，有利害关系就必须回避，不能决定不回避。' },
  'interest.silent': { status: 409, message: '本地规定里没有回避这一项，不需要申报。' },
} as const;
