/** Refusals of this area; see `errorCatalogue`. */
export const leadsErrors = {
  'lead.not_found': { status: 404, message: '没有找到这条线索，请核对编号。' },
  'lead.wrong_status': { status: 409, message: '这条线索现在不能这样办理，请刷新后查看进展。' },
  'lead.no_desk': {
    status: 409,
    message:
      '举报本局及其工作人员，请直接向上一级医保部门或纪检监察机关（电话 12388）反映，这里不会留存您填写的内容。',
  },
  'lead.similar': {
    status: 409,
    message: '您最近举报过同样的情况。请确认：是补充原来的线索，还是新的线索？',
  },
  'lead.too_many': { status: 429, message: '您今天提交得比较多，请明天再提交；紧急情况请直接拨打举报电话。' },
  'lead.recused': {
    status: 409,
    message:
      '您与这家机构有利害关系，按规定应当回避，不能以监督员身份举报；您仍可以选择“实名”或“匿名”，以个人身份举报。',
  },
  'lead.names_reporter': { status: 422, message: '内容里出现了举报人的信息，请删去后再提交。' },
  'lead.notice_owed': { status: 409, message: '还没有把是否立案告知实名举报人，请先告知再办结。' },
  'lead.reward_owed': {
    status: 409,
    message: '举报人想要奖励，查实的要先核定奖励资格，再办结。',
  },
  'lead.explanation_owed': { status: 422, message: '规定要求告知并作出解释，请写明给监督员的解释。' },
  'lead.not_own_master': { status: 422, message: '不能并入这条线索，请核对编号。' },
  'lead.export_too_many': {
    status: 409,
    message: '符合条件的线索超过一万条，请选择年份、状态或对象，分几次导出。',
  },
  'lead.claim_unknown': { status: 404, message: '没有查到，请核对 16 位查询码。' },
  'identity.not_found': { status: 404, message: '没有找到这项申请，请刷新后核对。' },
  'identity.own_request': { status: 409, message: '自己的申请要由另一个人审批。' },
  'identity.decided': { status: 409, message: '这项申请已经有了决定，请刷新后查看。' },
  'identity.not_open': { status: 409, message: '这项申请没有批准，或批准已经过期，请重新申请。' },
  'identity.none': { status: 409, message: '举报人没有留下身份信息，请通过“给举报人留言”联系。' },
} as const;
