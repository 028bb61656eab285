import { DomainError, type Problem } from '../../../domain/errors.ts';
import { checkFindings } from '../../../domain/rewards/findings.ts';
import type { RewardShare } from '../../../domain/rewards/grade.ts';
import { Lead, type LeadDoc } from '../../../models/lead.ts';
import { computeGrade } from '../computeGrade.ts';
import { requireUninvolved } from '../requireUninvolved.ts';
import { rulesOf } from '../rulesOf.ts';
import { rewardGradeContext } from '../sealed.ts';
import type { RewardStep } from './types.ts';

/** Works out the amount, with every line that explains it; by somebody who did not handle the lead. */
export const grade: RewardStep<'grade'> = {
  label: '核定金额',
  permission: 'reward.grade',
  async run(context, { reward, lead }, input) {
    const { actor, clock, crypto } = context;
    await requireUninvolved(actor.id, lead);
    if (reward.masterRewardId) throw new DomainError('reward.wrong_status');
    await checkShares(lead, input.shares);
    const rules = rulesOf(context, reward);
    checkFindings(rules, input.findings, 'grader');
    const graded = computeGrade(rules, input);
    const own = graded.shares.findIndex(({ leadNo }) => leadNo === lead.no);
    return {
      set: {
        ...{ gradedBy: actor.id, gradedAt: clock.now(), amountFen: graded.partsFen[own] ?? 0 },
        gradeSealed: crypto.seal(graded, rewardGradeContext(reward._id)),
      },
    };
  },
};

/** The lead itself has a part, the others were merged into it, and all parts are the whole. */
async function checkShares({ _id, no }: LeadDoc, shares: readonly RewardShare[]): Promise<void> {
  const numbers = shares.map(({ leadNo }) => leadNo);
  const merged = await Lead.find({ masterId: _id, status: 'duplicate' }, { no: 1 }).lean();
  const known = new Set([no, ...merged.map((one) => one.no)]);
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  const problems: Problem[] = [];
  const problem = (code: string, message: string) => problems.push({ path: 'shares', code, message });
  if (sum !== 100) problem('sum', '各举报人的份额合计要是 100%，请核对。');
  if (new Set(numbers).size < numbers.length) problem('twice', '同一条线索写了两次，请合并。');
  if (!numbers.every((one) => known.has(one)))
    problem('unknown', '只能分给这条线索和并入它的线索，请核对编号。');
  const own = shares.find(({ leadNo }) => leadNo === no);
  if (!own || own.percent === 0) problem('own', '要写明这条线索自己的份额，不能是 0%。');
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
}
