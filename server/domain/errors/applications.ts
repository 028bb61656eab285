/** Refusals of this area; see `errorCatalogue`. */
export const applicationsErrors = {
  'application.not_found': { status: 404, message: '没有找到这份申请，请返回列表核对编号。' },
  'application.wrong_status': { status: 409, message: '这份申请的状态已经改变，请刷新后再操作。' },
  'application.already_open': {
    status: 409,
    message: '您已有一份正在办理的申请，请回复“进度”查看，不必重复提交。',
  },
  'application.mode_closed': { status: 409, message: '本单位目前不接受这种方式的申请，请回复“人工”咨询。' },
} as const;
