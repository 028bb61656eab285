/** Refusals of this area; see `errorCatalogue`. */
export const clocksErrors = {
  'clock.not_running': { status: 409, message: '这项期限没有在计算，请刷新后再操作。' },
  'clock.not_paused': { status: 409, message: '这项期限没有暂停，请刷新后再操作。' },
  'clock.no_extension_left': { status: 409, message: '按照规定不能再延长了，请尽快办结。' },
  'clock.limit_passed': { status: 409, message: '期限已经过了，不能再延长或暂停，请尽快办结。' },
  'clock.reason_required': { status: 422, message: '请写明延长期限的理由。' },
  'clock.table_missing': { status: 409, message: '还没有这一年的放假安排，算不出期限，请先录入放假安排。' },
  'holidays.upper_unit': { status: 403, message: '放假安排由最上级单位统一录入，请联系上级单位。' },
  'holidays.waiting': { status: 409, message: '这一年已有一份安排在等人核对，请先核对或作废那一份。' },
  'holidays.not_found': { status: 404, message: '没有找到这份放假安排，请刷新后核对。' },
  'holidays.decided': { status: 409, message: '这份放假安排已经核对过，请刷新后查看。' },
  'holidays.same_person': { status: 409, message: '录入和核对要由两个人办，请同事对照通知核对。' },
} as const;
