/** Refusals of this area; see `errorCatalogue`. */
export const appointmentsErrors = {
  'appointment.not_found': { status: 404, message: '没有找到这位监督员，请返回列表核对。' },
  'appointment.wrong_status': { status: 409, message: '这位监督员的状态已经改变，请刷新后再操作。' },
  'appointment.not_allowed': { status: 409, message: '按照本地办法现在不能聘任，请看下面的说明。' },
  'appointment.already_serving': {
    status: 409,
    message: '此人在本单位已有未结束的聘任，请先办理到期、续聘或解聘。',
  },
  'appointment.certificates_missing': { status: 409, message: '证书还没有发齐，请先颁发下面列出的证书。' },
  'certificate.not_found': { status: 404, message: '没有找到这份证书，请返回监督员页面核对。' },
  'certificate.already_issued': { status: 409, message: '这份证书已经颁发过了，请刷新后查看编号。' },
  'certificate.not_issued': { status: 409, message: '这份证书还没有颁发，请先颁发再下载。' },
  'certificate.number_taken': { status: 409, message: '这个证书编号已经登记过，请核对纸质证书。' },
  'publication.not_allowed': { status: 409, message: '本地办法没有规定公布名单，请先取得本人单独同意。' },
  'publication.consent_not_needed': {
    status: 409,
    message: '本地办法要求公布监督员名单，不需要单独同意。',
  },
  'appointment.already_bound': { status: 409, message: '这位监督员已经绑定微信，不用再发绑定码。' },
  'binding.unusable': { status: 409, message: '这个绑定码已经用过或过期，请联系工作人员换一个。' },
  'binding.other_supervisor': {
    status: 409,
    message: '您的微信已经绑定另一位监督员，请联系工作人员核对。',
  },
  'badge.expired': {
    status: 404,
    message: '这个电子证页面已经失效，请回到公众号回复“电子证”重新打开。',
  },
} as const;
