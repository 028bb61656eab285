/** Refusals of this area; see `errorCatalogue`. */
export const chatTextsErrors = {
  'chatText.not_found': { status: 404, message: '没有找到这段文字，请返回列表核对。' },
  'chatMenu.not_found': { status: 404, message: '没有找到这个菜单，请返回列表核对。' },
  'chatText.open': { status: 409, message: '这一处已有一份修改在等审批，请先批准、退回或撤回它。' },
  'chatText.unchanged': { status: 409, message: '和现在用的一样，不用提交。' },
  'chatText.wrong_status': { status: 409, message: '这份修改已经办过了，请刷新后再操作。' },
  'chatText.own': { status: 403, message: '自己提出的修改，请由另一位负责人批准。' },
  'chatText.not_author': { status: 403, message: '只有提出的人可以撤回这份修改。' },
} as const;
