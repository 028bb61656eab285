/** Refusals of this area; see `errorCatalogue`. */
export const tasksErrors = {
  'task.not_found': { status: 404, message: '没有找到这项待办，请返回列表核对。' },
  'task.finished': { status: 409, message: '这项待办已经办结，请刷新后查看。' },
  'task.has_own_command': { status: 409, message: '这项待办要在对应的页面里办理，办完会自动销号。' },
} as const;
