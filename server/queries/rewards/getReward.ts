import type { StaffContext } from '../../commands/context.ts';
import { rulesOf } from '../../commands/rewards/rulesOf.ts';
import { rewardGradeContext, rewardReasonContext } from '../../commands/rewards/sealed.ts';
import { rewardStepNames, rewardSteps } from '../../commands/rewards/steps/index.ts';
import type { RewardGrade } from '../../domain/rewards/grade.ts';
import { type RewardStatus, rewardMoves } from '../../domain/rewards/machine.ts';
import { Event } from '../../models/event.ts';
import { Lead } from '../../models/lead.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { staffNames } from '../staff/staffNames.ts';
import { reporterOf } from '../vault/reporterOf.ts';
import { findReward } from './findReward.ts';
import { handlersOf } from './handlersOf.ts';

/**
 * One reward with its rules, grade and history, for those who judge it. Whether the reporter says to be an insider is shown,
 * because some tables give them more; who they are is not.
 * @throws DomainError `reward.not_found`, `permission.denied`
 */
export async function getReward(ctx: StaffContext, { no }: { no: string }) {
  const { actor, crypto } = ctx;
  const { reward, lead } = await findReward(ctx, no);
  authorize(actor, 'reward.read', reward);
  const { _id, gradeSealed, reasonSealed, status, gradedBy, approvedBy } = reward;
  const about = { 'object.kind': 'reward', 'object.id': _id };
  const events = await Event.find(about).sort({ at: 1, _id: 1 }).lean();
  const merged = await Lead.find({ masterId: lead._id, status: 'duplicate' }, { no: 1, receivedAt: 1 })
    .sort({ receivedAt: 1 })
    .lean();
  const staff = events.filter(({ actor: by }) => by.kind === 'staff').map(({ actor: by }) => by.id);
  const { insider } = await reporterOf(crypto, lead.reporterId);
  const isInvolved = (await handlersOf(lead)).has(actor.id);
  const isJudge = can(actor, 'reward.grade', reward) || can(actor, 'reward.approve', reward);
  return {
    reward,
    lead,
    merged,
    grade: gradeSealed ? crypto.open<RewardGrade>(gradeSealed, rewardGradeContext(_id)) : null,
    reason: reasonSealed ? crypto.open<string>(reasonSealed, rewardReasonContext(_id)) : null,
    rules: rulesOf(ctx, reward),
    insiderSaid: isJudge ? (insider ?? null) : null,
    isInvolved,
    steps: rewardStepNames.filter((name) => {
      const from: readonly RewardStatus[] = rewardMoves[name].from;
      if (!from.includes(status) || !can(actor, rewardSteps[name].permission, reward)) return false;
      if (name === 'grade') return !isInvolved && !reward.masterRewardId;
      return name !== 'approve' || (!isInvolved && gradedBy !== actor.id);
    }),
    events,
    staffNames: await staffNames(reward.bureauId, [
      ...staff,
      ...[gradedBy, approvedBy].flatMap((id) => id ?? []),
    ]),
  };
}

export type RewardFile = Awaited<ReturnType<typeof getReward>>;
