import { DomainError } from '../../domain/errors.ts';
import type { RewardGrade } from '../../domain/rewards/grade.ts';
import { Lead } from '../../models/lead.ts';
import { Reward } from '../../models/reward.ts';
import type { StaffContext } from '../context.ts';
import { writeEntry } from '../ledger/writeEntry.ts';
import { moveReward } from './moveReward.ts';
import { openReward } from './openReward.ts';
import { rewardGradeContext } from './sealed.ts';
import type { Judged } from './steps/types.ts';

/** What was approved. */
interface Approved {
  grade: RewardGrade;
  approved: { approvedBy: string; approvedAt: Date; budgetYear: number };
}

/**
 * Where several reported the same, the others' parts are rewards of their own from the approval on, in its transaction: each
 * reporter is told of theirs and claims it alone.
 * @throws DomainError `request.conflict` where a lead is not merged into this one any more
 */
export async function approveParts(
  context: StaffContext,
  { reward, lead }: Judged,
  { grade, approved }: Approved,
): Promise<void> {
  const { gradedBy, gradedAt, bureauId } = reward;
  for (const [index, { leadNo }] of grade.shares.entries()) {
    const fen = grade.partsFen[index] ?? 0;
    if (leadNo === lead.no || fen === 0) continue;
    const part = await Lead.findOne({ no: leadNo, masterId: lead._id, status: 'duplicate' }).lean();
    if (!part) throw new DomainError('request.conflict');
    const { id: rewardId } = await openReward(context, part, { masterRewardId: reward._id });
    const row = await Reward.findById(rewardId).lean().orFail();
    const gradeSealed = context.crypto.seal(grade, rewardGradeContext(rewardId));
    const set = { gradedBy, gradedAt, amountFen: fen, gradeSealed };
    await moveReward(context, row, 'grade', { set });
    const graded = await Reward.findById(rewardId).lean().orFail();
    await moveReward(context, graded, 'approve', { set: approved });
    await writeEntry(context, { bureauId, year: approved.budgetYear, kind: 'commit', fen, rewardId });
    await Lead.updateOne({ _id: part._id }, { $set: { rewardEligible: true } });
  }
}
