/** Refusals of this area; see `errorCatalogue`. */
export const clocksErrors = {
  'clock.not_running': { status: 409, message: '这项期限没有在计算，请刷新后再操作。' },
  'clock.no_extension_left': { status: 409, message: '按照规定不能再延长了，请尽快办结。' },
  'clock.limit_passed': { status: 409, message: '期限已经过了，不能再延长，请尽快办结。' },
  'clock.reason_required': { status: 422, message: '请写明延长期限的理由。' },
  'clock.table_missing': { status: 409, message: '还没有这一年的放假安排，算不出期限，请联系技术人员更新。' },
} as const;
