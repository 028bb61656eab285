/** Refusals of this area; see `errorCatalogue`. */
export const evidenceErrors = {
  'upload.not_found': { status: 404, message: '没有找到这次上传，可能已经过期，请重新上传。' },
  'upload.incomplete': { status: 409, message: '文件还没有传完，请补传缺少的部分。' },
  'upload.mismatch': { status: 409, message: '文件在传输中出了错，请重新上传。' },
  'upload.finished': { status: 409, message: '这个文件已经保存好了，不必再传。' },
  'upload.too_many': { status: 429, message: '正在上传的文件太多，请等前面的传完再继续。' },
  'evidence.not_found': { status: 404, message: '没有找到这份证据材料，请返回列表核对。' },
  'evidence.no_preview': { status: 404, message: '这份材料没有预览，请下载原件查看。' },
  'evidence.infected': { status: 409, message: '这份材料发现病毒，已隔离，不能打开；请联系管理员。' },
} as const;
