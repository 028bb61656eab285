import type { LeadStatus } from './machine.ts';

/** What happens next, as a clause for the reporter; nothing where nothing is owed any more. */
export const leadNextSteps: Readonly<Partial<Record<LeadStatus, string>>> = {
  registered: '工作人员核查，决定是否立案',
  verifying: '核查后决定是否立案',
  filed: '开展调查，作出处理',
  not_filed: '把不予立案的原因告诉您',
  investigating: '调查后作出处理',
  decided: '把办理结果反馈给您',
  reward_check: '核定举报奖励',
  transferred: '由接收单位办理',
  duplicate: '和同一情况的线索一起办理，有结果会告诉您',
};
