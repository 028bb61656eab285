/** Refusals of this area; see `errorCatalogue`. */
export const dialoguesErrors = {
  'dialogue.not_found': { status: 404, message: '没有找到这次人工对话，请核对编号。' },
  'dialogue.closed': { status: 409, message: '这次对话已经结束。对方再回复“人工”时，会有新的对话。' },
} as const;
