import { DomainError } from '../../../domain/errors.ts';
import { checkFindings } from '../../../domain/rewards/findings.ts';
import type { RewardGrade } from '../../../domain/rewards/grade.ts';
import { beijingDay } from '../../../domain/time.ts';
import { writeEntry } from '../../ledger/writeEntry.ts';
import { approveParts } from '../approveParts.ts';
import { computeGrade } from '../computeGrade.ts';
import { requireUninvolved } from '../requireUninvolved.ts';
import { rulesOf } from '../rulesOf.ts';
import { rewardGradeContext } from '../sealed.ts';
import type { RewardStep } from './types.ts';

/** A second person approves the amount, which is set aside in the budget of the year. */
export const approve: RewardStep<'approve'> = {
  label: '审批奖励',
  permission: 'reward.approve',
  async run(context, { reward, lead }, { findings }) {
    const { actor, clock, crypto } = context;
    const { _id: rewardId, gradedBy, gradeSealed, bureauId, amountFen } = reward;
    if (gradedBy === actor.id) throw new DomainError('reward.same_person');
    await requireUninvolved(actor.id, lead);
    if (!gradeSealed) throw new DomainError('reward.wrong_status');
    const before = crypto.open<RewardGrade>(gradeSealed, rewardGradeContext(rewardId));
    const rules = rulesOf(context, reward);
    checkFindings(rules, findings, 'approver');
    // The rules are those of the day of approval: where they give another amount by now, it is graded again.
    const grade = computeGrade(rules, { ...before, findings: { ...before.findings, ...findings } });
    if (grade.totalFen !== before.totalFen) throw new DomainError('reward.new_rules');
    const now = clock.now();
    const approved = {
      approvedBy: actor.id,
      approvedAt: now,
      budgetYear: Number(beijingDay(now).slice(0, 4)),
    };
    const entry = { bureauId, year: approved.budgetYear, kind: 'commit' } as const;
    if (amountFen) await writeEntry(context, { ...entry, fen: amountFen, rewardId });
    await approveParts(context, { reward, lead }, { grade, approved });
    const sealed = crypto.seal(grade, rewardGradeContext(rewardId));
    return { set: { ...approved, gradeSealed: sealed } };
  },
};
