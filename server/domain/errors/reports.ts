/** Refusals of this area; see `errorCatalogue`. */
export const reportsErrors = {
  'report.not_found': { status: 404, message: '没有找到这份报告，请核对编号。' },
  'report.wrong_status': { status: 409, message: '这份报告现在不能这样办理，请刷新后查看进展。' },
  'report.not_in_force': {
    status: 403,
    message:
      '监督报告由在聘的社会监督员提交。您发现违法违规使用医保基金，可以回复“举报”反映，或拨打公布的举报电话。',
  },
  'report.recused': {
    status: 409,
    message:
      '您与这家单位有利害关系，按规定应当回避，不能提交这份报告；发现问题仍可以回复“举报”，以个人身份反映。',
  },
} as const;
