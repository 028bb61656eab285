/** Refusals of this area; see `errorCatalogue`. */
export const deliveriesErrors = {
  'delivery.not_found': { status: 404, message: '没有找到这条通知，请返回列表核对。' },
  'delivery.not_open': { status: 409, message: '这条通知已经处理过，请刷新后查看。' },
  'delivery.unknown_outcome': {
    status: 409,
    message: '这条通知可能已经送到，再发会重复。请先向对方核实，再登记处理情况。',
  },
  'delivery.no_account': {
    status: 409,
    message: '本单位没有自己的公众号，请由账号所属单位试发。',
  },
  'delivery.no_recipient': {
    status: 409,
    message: '还不知道发到哪个微信：请先取测试码，用自己的微信发给公众号，再试发。',
  },
  'delivery.no_template': {
    status: 409,
    message: '账号没有配置这类消息的模板，请管理员补上模板 ID 再试发。',
  },
} as const;
