/** Refusals of this area; see `errorCatalogue`. */
export const bureausErrors = {
  'bureau.not_found': { status: 404, message: '没有找到这个单位，请检查设置。' },
  'bureau.own_admin': { status: 409, message: '这个单位有自己的管理员，请由他们办理。' },
  'bureau.not_optional': { status: 409, message: '按照规定，这个单位不能自行选择是否参照执行。' },
  'bureau.not_served': { status: 409, message: '这个单位不在本公众号办理，请回复“选择单位”重新选择。' },
  'person.bound': {
    status: 409,
    message: '您在原单位有正在办理的申请或者正在聘期内，暂时不能换单位；请回复“进度”查看。',
  },
  'staff.last_admin': { status: 409, message: '这是本单位最后一位管理员，请先指定另一位管理员。' },
  'staff.own_account': { status: 409, message: '不能停用或更改自己的账号，请由另一位管理员办理。' },
  'matter.not_found': { status: 404, message: '没有找到这件事项，请核对编号。' },
  'matter.already_pulled': { status: 409, message: '这件事项已经在督办，不必重复提级。' },
} as const;
