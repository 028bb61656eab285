/** Refusals of this area; see `errorCatalogue`. */
export const callsErrors = {
  'call.not_found': { status: 404, message: '没有找到这份招聘公告，请返回列表核对。' },
  'call.wrong_status': { status: 409, message: '这份公告的状态已经改变，请刷新后再操作。' },
  'call.same_person': { status: 409, message: '起草人不能批准自己起草的公告，请另一位负责人批准。' },
  'call.no_authority': { status: 409, message: '按照规定，本单位不组织选聘，不能发布招聘公告。' },
  'call.not_open': {
    status: 409,
    message: '这次招聘现在不在报名时间内，没有提交。您填的内容还保留着，有新的招聘时可以重新报名。',
  },
} as const;
