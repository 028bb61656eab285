/** Refusals of this area; see `errorCatalogue`. */
export const activitiesErrors = {
  'activity.not_found': { status: 404, message: '没有找到这项活动，请返回列表核对。' },
  'activity.wrong_status': { status: 409, message: '这项活动的状态已经改变，请刷新后再操作。' },
  'activity.kind_unknown': { status: 409, message: '本单位的办法里没有这一类活动，请换一类。' },
  'activity.recused': { status: 409, message: '名单中有按规定应当回避的人员，请重新选人。' },
  'activity.not_started': { status: 409, message: '活动还没有开始，请在举行之后再登记到会情况。' },
  'activity.not_invited': { status: 404, message: '没有找到这份邀请，请核对名单。' },
  'activity.reply_closed': { status: 409, message: '这项活动已不再接受答复，请联系工作人员。' },
  'activity.not_today': { status: 409, message: '签到只在活动当天。时间有变动的，请问工作人员。' },
  'activity.code_unusable': { status: 409, message: '这个签到码已经过期，请扫屏幕上现在的码。' },
  'activity.term_ended': { status: 409, message: '您的聘期已经结束，活动不再需要您答复，谢谢您的付出。' },
  'assessment.not_found': { status: 404, message: '没有找到这次评定，请返回列表核对。' },
  'assessment.not_available': { status: 409, message: '本单位的办法里没有综合评定，不能开展。' },
  'assessment.closed': { status: 409, message: '这次评定已经结束，请刷新页面。' },
  'assessment.not_on_panel': { status: 403, message: '您不是这次评定的评议人员，请联系专人。' },
  'assessment.cannot_commend': { status: 409, message: '还不具备表彰条件，请按提示补齐。' },
} as const;
