/** Refusals of this area; see `errorCatalogue`. */
export const deliveriesErrors = {
  'delivery.not_found': { status: 404, message: '没有找到这条通知，请返回列表核对。' },
  'delivery.not_open': { status: 409, message: '这条通知已经处理过，请刷新后查看。' },
  'delivery.unknown_outcome': {
    status: 409,
    message: '这条通知可能已经送到，再发会重复。请先向对方核实，再登记处理情况。',
  },
} as const;
