import type { ComplaintStatus } from './machine.ts';

/**
 * What the institution reads of the state: the class of the result and nothing else (domain notes §3.6). How far the
 * inquiry is, who works on it and what followed for the supervisor stays inside.
 */
export function wordsForInstitution(
  status: ComplaintStatus,
  { documentArticle = '', where = 'link' }: { documentArticle?: string; where?: 'link' | 'chat' } = {},
): { state: string; text: string } {
  const received = { state: '已收到', text: '已收到，工作人员会尽快登记。需要补充时，会按您留的电话联系。' };
  const again = where === 'link' ? '请再打开这个链接查看' : '在这里就能看到';
  const looking = { state: '核实中', text: `已登记，正在核实。有结果后，${again}。` };
  const basis = documentArticle ? `（${documentArticle}）` : '';
  const words: Record<ComplaintStatus, { state: string; text: string }> = {
    awaiting_document: {
      state: '待补书面材料',
      text: `您填写的内容已经保存。按规定${basis}须书面反映：请上传签字盖章的书面材料，收到后就开始办理。`,
    },
    filed: received,
    registered: looking,
    inquiry: looking,
    proposed: looking,
    founded: { state: '属实', text: '经核实，反映的情况属实，正在处理。' },
    handled: { state: '已处理', text: '经核实，反映的情况属实，已经处理。谢谢您的反映。' },
    unfounded: { state: '不属实', text: '经核实，反映的情况不属实。谢谢您的反映。' },
    noted: { state: '已记录', text: '已作为对监督员工作纪律的监督意见记录。谢谢您的反映。' },
    passed_on: { state: '已转为意见', text: '已作为意见建议转交办理。谢谢您的反映。' },
    set_aside: { state: '未受理', text: '这次没有受理。如需了解原因，请联系医保部门工作人员。' },
  };
  return words[status];
}
