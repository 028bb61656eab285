import { complaintRule } from '../../server/profiles/decisions/complaintRule.ts';
import type { Turn } from '../engine/outcome.ts';
import { handIn } from './handIn.ts';
import { supervisorTerm } from './terms.ts';

/** What an institution says about a supervisor (domain notes §4.5); where the document gives it no way, as an opinion. */
export const complaint = handIn('complaint', {
  words: ['投诉监督员', '我要投诉监督员', '投诉社会监督员', '机构投诉', '机构反映', '反映监督员'],
  before: (turn) => [
    `定点医药机构反映${supervisorTerm(turn.view)}，先看一眼：`,
    '• 收：监督员违反纪律要求的具体事情，由机构的联系人来写。',
    paper(turn),
    '• 监督员正常走访、查看，请配合；核实期间，聘任不受影响。',
    '• 保密：加密保存，只给办理的人看；监督员只会看到要说明的事实。',
  ],
});

/** What the document wants of the paper, and what becomes of it. */
function paper({ view }: Turn): string {
  const { takenAs, form } = complaintRule(view.profile);
  if (takenAs === 'opinion')
    return '• 本地办法没有规定机构投诉的程序，会作为意见建议办理；有盖章的材料请一起拍照。';
  if (form === 'written')
    return '• 请备好：盖章的授权材料、签字盖章的书面反映材料，拍照就行；按规定要书面反映。';
  return takenAs === 'note'
    ? '• 会作为对监督员工作纪律的监督意见记录下来；有盖章的材料请一起拍照。'
    : '• 有盖章的材料请一起拍照；没有也可以先反映。';
}
