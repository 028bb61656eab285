/** Refusals of this area; see `errorCatalogue`. */
export const opinionsErrors = {
  'opinion.not_found': { status: 404, message: '没有找到这条意见建议，请核对编号。' },
  'opinion.wrong_status': { status: 409, message: '这条意见建议现在不能这样办理，请刷新后查看进展。' },
  'opinion.not_in_force': {
    status: 403,
    message:
      '意见建议由在聘的社会监督员提交。您发现违法违规使用医保基金，可以回复“举报”反映，或拨打公布的举报电话。',
  },
  'opinion.explanation_owed': { status: 422, message: '规定要求告知并作出解释，请写明给监督员的解释。' },
  'opinion.dissatisfied_once': {
    status: 409,
    message: '您已经说过一次不满意，我们正在或已经重新办理。还有问题，请联系工作人员。',
  },
  'opinion.no_dialogue': {
    status: 409,
    message:
      '这条意见建议不是监督员本人提交的，不能在这里留言：由线索转来的，请在线索里告知；机构提的，请打电话。',
  },
  'opinion.no_author': { status: 409, message: '这条意见建议没有留下原写信人的信息。' },
} as const;
