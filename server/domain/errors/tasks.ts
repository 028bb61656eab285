/** Refusals of this area; see `errorCatalogue`. */
export const tasksErrors = {
  'task.not_found': { status: 404, message: '没有找到这项待办，请返回列表核对。' },
} as const;
