import type { StaffContext } from '../../server/commands/context.ts';
import { enterBudget } from '../../server/commands/ledger/enterBudget.ts';
import { claimReward } from '../../server/commands/rewards/claimReward.ts';
import { rulesOf } from '../../server/commands/rewards/rulesOf.ts';
import type { RewardStepInputs, RewardStepName } from '../../server/commands/rewards/steps/types.ts';
import { takeRewardStep } from '../../server/commands/rewards/takeRewardStep.ts';
import type { GradeInput } from '../../server/domain/rewards/grade.ts';
import type { PayWay } from '../../server/domain/rewards/machine.ts';
import { checkCharacter } from '../../server/forms/engine/idNumber.ts';
import { Lead } from '../../server/models/lead.ts';
import { Reward, type RewardDoc } from '../../server/models/reward.ts';
import { handIn, type LeadChanges, step } from './leads.ts';
import type { Corps } from './termWorld.ts';

/** A made-up ID number that passes the checks. */
export const payeeIdNumber = `11010119900307003${checkCharacter('11010119900307003')}`;

/** What the form of a claim is answered with. */
export function claimAnswers(today: string, payment: '微信' | '银行转账' = '银行转账') {
  return {
    identityConsent: { agreed: true, at: `${today}T02:00:00Z` },
    ...{ name: '王小翠', idNumber: payeeIdNumber, payment },
    confirmation: { signedName: '王小翠', date: today },
  };
}

/** A lead that was found true and is worth a reward; it was worked on by nobody whom the test knows. */
export async function eligibleReward(
  corps: Corps,
  bureauId: string,
  changes: LeadChanges = {},
): Promise<{ leadNo: string; personId: string; reward: RewardDoc }> {
  const personId = changes.personId ?? corps.services.ids.uuid();
  const { no } = await handIn(corps, bureauId, { ...changes, personId });
  const found = {
    status: 'fed_back',
    outcome: 'substantiated',
    fedBackAt: corps.services.clock.now(),
  } as const;
  await Lead.updateOne({ no }, { $set: { ...found, lossFen: 10_000_000 } });
  await step(corps.staff(bureauId, 'supervision'), no, 'checkReward', { eligible: true, reason: '核定。' });
  return { leadNo: no, personId, reward: await rewardOfLead(no) };
}

/** The newest reward of a lead. */
export async function rewardOfLead(leadNo: string): Promise<RewardDoc> {
  const lead = await Lead.findOne({ no: leadNo }).lean().orFail();
  const [reward] = await Reward.find({ leadId: lead._id }).sort({ createdAt: -1, _id: -1 }).limit(1).lean();
  if (!reward) throw new Error(`no reward for ${leadNo}`);
  return reward;
}

/** A reward as it stands now. */
export const rewardOf = (no: string): Promise<RewardDoc> => Reward.findOne({ no }).lean().orFail();

/** A step at the revision that stands now. */
export async function rewardStep<S extends RewardStepName>(
  context: StaffContext,
  no: string,
  name: S,
  input: RewardStepInputs[S],
): Promise<RewardDoc> {
  const { revision } = await rewardOf(no);
  await takeRewardStep(context, { no, step: name, revision, input });
  return rewardOf(no);
}

/** Answers to the whole checklist that leave a reward possible. */
export function goodFindings(corps: Corps, reward: RewardDoc): Record<string, boolean> {
  const { conditions, exclusions } = rulesOf(corps.services, reward);
  return Object.fromEntries([
    ...conditions.map(({ code }) => [code, true] as const),
    ...exclusions.map(({ code }) => [code, false] as const),
  ]);
}

/** A grade of one lead alone: a hundred thousand yuan at two percent. */
export function gradeInput(
  corps: Corps,
  { reward, leadNo, ...changes }: { reward: RewardDoc; leadNo: string } & Partial<GradeInput>,
): GradeInput {
  return {
    ...{ lossFen: 10_000_000, grade: null, manualPct: { pct: 2, source: '本地实施细则第八条' } },
    ...{ insider: false, findings: goodFindings(corps, reward), reason: '查实，证据充分。' },
    shares: [{ leadNo, percent: 100 }],
    ...changes,
  };
}

/** A budget of a million yuan for the year of the corps. */
export async function giveBudget(corps: Corps, bureauId: string, fen = 100_000_000): Promise<void> {
  const year = Number(corps.today().slice(0, 4));
  await enterBudget(corps.staff(bureauId, 'finance'), {
    year,
    kind: 'allot',
    fen,
    reference: '财预〔2026〕1号',
  });
}

/** A reward of which the reporter was told. */
export async function notifiedReward(corps: Corps, bureauId: string, changes: LeadChanges = {}) {
  const begun = await eligibleReward(corps, bureauId, changes);
  const { reward, leadNo } = begun;
  const { no } = reward;
  await rewardStep(corps.staff(bureauId, 'supervision'), no, 'grade', gradeInput(corps, { reward, leadNo }));
  const findings = goodFindings(corps, reward);
  await rewardStep(corps.staff(bureauId, 'approver'), no, 'approve', { findings });
  await rewardStep(corps.staff(bureauId, 'liaison'), no, 'notify', { by: 'inbox' });
  return { ...begun, no };
}

/** A reward that its reporter has claimed. */
export async function claimedReward(
  corps: Corps,
  bureauId: string,
  way: PayWay = 'bank',
  changes: LeadChanges = {},
) {
  const told = await notifiedReward(corps, bureauId, changes);
  await claimReward(corps.services, {
    ...{ no: told.leadNo, personId: told.personId, form: { id: 'reward-claim', version: 1 } },
    answers: claimAnswers(corps.today(), way === 'bank' ? '银行转账' : '微信'),
  });
  return told;
}
