/** Refusals of this area; see `errorCatalogue`. */
export const onboardingErrors = {
  'qrCode.not_found': { status: 404, message: '没有找到这个二维码，请返回列表核对。' },
  'qrCode.no_account': { status: 409, message: '本单位还没有可用的公众号，请联系管理员配置后再生成。' },
  'qrCode.wrong_status': { status: 409, message: '这个二维码已经停用或过期，请刷新后查看。' },
  'qrCode.full': {
    status: 409,
    message: '公众号的永久二维码已满十万个，停用也不能收回；请改用有期限的二维码。',
  },
  'identity.code_unusable': { status: 409, message: '这个关联码已经用过或过期，请在小程序里重新取一个。' },
  'qrCode.wechat_busy': { status: 503, message: '微信暂时没有回应，二维码没有生成，请过一会儿再试。' },
  'qrCode.wechat_quota': { status: 503, message: '今天生成二维码的次数已用完，没有生成，请明天再试。' },
  'qrCode.wechat_refused': { status: 502, message: '微信没有同意生成二维码，请按提示处理后再试。' },
} as const;
