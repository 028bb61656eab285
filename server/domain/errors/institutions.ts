/** Refusals of this area; see `errorCatalogue`. */
export const institutionsErrors = {
  'institution.not_found': { status: 404, message: '没有找到这家机构，请核对名称或编码。' },
  'institution_import.not_found': { status: 404, message: '没有找到这次导入，请返回列表核对。' },
  'institution_import.already_open': {
    status: 409,
    message: '上一次导入还没有结束，请等它完成或取消后再导入。',
  },
  'institution_import.wrong_status': { status: 409, message: '这次导入的状态已经改变，请刷新后再操作。' },
  'focus_claim.not_found': { status: 404, message: '没有找到这条认领，请返回列表核对。' },
  'focus_claim.refused': { status: 409, message: '现在不能认领这家机构，请联系工作人员。' },
  'focus_claim.already_open': { status: 409, message: '这家机构已经认领过了，不必重复认领。' },
  'focus_claim.wrong_status': { status: 409, message: '这条认领的状态已经改变，请刷新后再操作。' },
  'year_list.not_found': { status: 404, message: '没有找到这份名单，请返回列表核对。' },
  'year_list.refused': { status: 409, message: '现在不能公布名单，请核对本地规定和年份。' },
  'year_list.wrong_status': { status: 409, message: '这份名单的状态已经改变，请刷新后再操作。' },
} as const;
