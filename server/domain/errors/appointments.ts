/** Refusals of this area; see `errorCatalogue`. */
export const appointmentsErrors = {
  'appointment.not_found': { status: 404, message: '没有找到这位监督员，请返回列表核对。' },
  'appointment.wrong_status': { status: 409, message: '这位监督员的状态已经改变，请刷新后再操作。' },
} as const;
