/** Refusals of this area; see `errorCatalogue`. */
export const documentsErrors = {
  'document.not_found': { status: 404, message: '没有找到这份文件，请返回列表核对。' },
  'document.wrong_status': { status: 409, message: '这份文件的状态已经改变，请刷新后再操作。' },
  'document.kind_unknown': { status: 409, message: '本单位的办法里没有这一类文件，请换一类。' },
} as const;
