/** Refusals of this area; see `errorCatalogue`. */
export const complaintsErrors = {
  'complaint.not_found': { status: 404, message: '没有找到这件反映，请核对编号。' },
  'complaint.wrong_status': { status: 409, message: '这件反映现在不能这样办理，请刷新后查看进展。' },
  'complaint.wrong_way': { status: 409, message: '本地规定里不是这样办理，请选择页面列出的办法。' },
  'complaint.document_required': {
    status: 422,
    message: '内容已经保存。按规定要书面反映，请再上传签字盖章的书面材料，收到后就开始办理。',
  },
  'complaint.second_person': { status: 409, message: '核实的人不能自己决定，请由另一位负责人决定。' },
  'complaint.not_heard': {
    status: 409,
    message: '还没有听取监督员的说明，请先联系本人，或等说明期限过后再提出意见。',
  },
  'complaint.names_complainant': {
    status: 422,
    message: '内容里出现了反映机构的联系人、电话或在场人员，请删去后再提交。',
  },
  'complaint.must_dismiss': {
    status: 422,
    message: '按规定，违反纪律查实后应当停止聘用，请选择“提请解聘”。',
  },
  'complaint.transfer_owed': {
    status: 422,
    message: '有违法行为的，按规定须移交相关部门，请选择“移交相关部门”或“提请解聘”。',
  },
  'complaint.too_many_answers': {
    status: 429,
    message: '您已经说明了很多次，请直接联系医保部门工作人员补充。',
  },
  'complaint.too_many': {
    status: 429,
    message: '您今天提交得比较多，请明天再提交；着急的请直接打电话给医保部门。',
  },
  'complaintLink.not_found': { status: 404, message: '链接打不开，请核对是否完整，或向医保部门要新的链接。' },
  'complaintLink.closed': { status: 409, message: '这个链接不能再填写，请向医保部门要新的链接。' },
} as const;
