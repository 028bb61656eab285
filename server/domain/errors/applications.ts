/** Refusals of this area; see `errorCatalogue`. */
export const applicationsErrors = {
  'application.not_found': { status: 404, message: '没有找到这份申请，请返回列表核对编号。' },
  'application.wrong_status': { status: 409, message: '这份申请的状态已经改变，请刷新后再操作。' },
  'application.already_open': {
    status: 409,
    message: '您已有一份正在办理的申请，请回复“进度”查看，不必重复提交。',
  },
  'application.mode_closed': { status: 409, message: '本单位目前不接受这种方式的申请，请回复“人工”咨询。' },
  'application.no_vacancy': {
    status: 409,
    message: '核定的聘任人数已满，不能再聘任；请先调整核定人数，或列入人选库。',
  },
  'application.no_pool': { status: 409, message: '本单位适用的规定没有设人选库，请选择其他决定。' },
  'headcount.not_ruled': { status: 409, message: '本单位适用的规定没有要求核定人数，不用填写。' },
  'invitation.not_found': { status: 404, message: '没有找到这份邀请，请返回列表核对编号。' },
  'invitation.wrong_status': { status: 409, message: '这份邀请已经使用或作废，请刷新后查看。' },
  'invitation.unusable': {
    status: 409,
    message: '这个邀请码已经用过或过期，请联系发给您的工作人员换一个新的。',
  },
  'unitOpinion.not_needed': { status: 409, message: '这份申请不需要单位意见，或者单位已经填写。' },
  'unitOpinion.not_found': {
    status: 404,
    message: '这个链接不能用，可能已经更换；请向发给您的医保部门要新的链接。',
  },
  'unitOpinion.closed': { status: 409, message: '这个链接已经用过或过期，不能再填写。' },
} as const;
