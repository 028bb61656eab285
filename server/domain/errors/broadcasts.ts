/** Refusals of this area; see `errorCatalogue`. */
export const broadcastsErrors = {
  'broadcast.not_found': { status: 404, message: '没有找到这条群发，请返回列表核对。' },
  'broadcast.wrong_status': { status: 409, message: '这条群发的状态已经改变，请刷新后再操作。' },
  'broadcast.kind_refused': { status: 409, message: '本单位不能群发这一类内容，请换一类。' },
  'broadcast.same_person': { status: 409, message: '写的人不能自己审批，请换一位负责人。' },
  'broadcast.audience_changed': { status: 409, message: '收到的人数变了，请核对新的人数后再确认。' },
  'broadcast.audience_empty': { status: 409, message: '没有人符合所选的范围，请放宽后再发。' },
} as const;
