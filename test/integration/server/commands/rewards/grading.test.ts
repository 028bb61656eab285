import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordReturn } from '../../../../../server/commands/ledger/recordReturn.ts';
import { confirmBankTransfer } from '../../../../../server/commands/payouts/confirmBankTransfer.ts';
import { recordBankTransfer } from '../../../../../server/commands/payouts/recordBankTransfer.ts';
import { releaseReward } from '../../../../../server/commands/payouts/releaseReward.ts';
import { returnClaim } from '../../../../../server/commands/payouts/returnClaim.ts';
import { openPayee } from '../../../../../server/commands/vault/openPayee.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { Reward } from '../../../../../server/models/reward.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import { presentPayment } from '../../../../../server/presenters/payment.ts';
import { presentReward } from '../../../../../server/presenters/reward.ts';
import { getLedger } from '../../../../../server/queries/ledger/getLedger.ts';
import { getPayment } from '../../../../../server/queries/payouts/getPayment.ts';
import { getReward } from '../../../../../server/queries/rewards/getReward.ts';
import { listRewards } from '../../../../../server/queries/rewards/listRewards.ts';
import { listIdentityOpenings } from '../../../../../server/queries/vault/listIdentityOpenings.ts';
import { handIn } from '../../../../support/leads.ts';
import {
  claimedReward,
  eligibleReward,
  giveBudget,
  goodFindings,
  gradeInput,
  notifiedReward,
  payeeIdNumber,
  rewardOf,
  rewardOfLead,
  rewardStep,
} from '../../../../support/rewards.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
  bureauId = await corps.bureau('hunan');
  await giveBudget(corps, bureauId, 5_000_000);
});
afterAll(() => corps.stop());

const staff = (...roles: Role[]) => corps.staff(bureauId, ...roles);
const revisionOf = async (no: string) => (await rewardOf(no)).revision;

it('grade and approval are two people, neither of whom handled the lead', async () => {
  const { reward, leadNo } = await eligibleReward(corps, bureauId);
  const { no } = reward;
  const input = gradeInput(corps, { reward, leadNo });
  const findings = goodFindings(corps, reward);
  // The same person in both roles.
  const both = staff('supervision', 'approver');
  const handled = await eligibleReward(corps, bureauId);
  await Event.updateMany(
    { 'object.id': handled.reward.leadId, type: 'lead.stepped' },
    { $set: { 'data.step': 'decide', 'actor.id': both.actor.id } },
  );
  const own = rewardStep(both, handled.reward.no, 'grade', gradeInput(corps, handled));
  expect(await refusalOf(own)).toMatchObject({ code: 'reward.handled_lead' });

  const graded = await rewardStep(both, no, 'grade', input);
  expect(graded).toMatchObject({ status: 'graded', amountFen: 200_000 });
  expect(await refusalOf(rewardStep(both, no, 'approve', { findings }))).toMatchObject({
    code: 'reward.same_person',
  });
  const approved = await rewardStep(staff('approver'), no, 'approve', { findings });
  expect(approved).toMatchObject({ status: 'approved', budgetYear: 2026 });
  // Set aside once, and the amount explains itself line by line with its source.
  const shown = presentReward(await getReward(staff('supervision'), { no }));
  expect(shown.grade?.lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining('= 2,000 元')]),
  );
  expect(shown.grade?.lines.every(({ source, basis }) => source !== '' && basis !== '')).toBe(true);
});

it('every question of the checklist is answered first; a ground for no reward refuses, and nothing changes', async () => {
  const { reward, leadNo } = await eligibleReward(corps, bureauId);
  const { no } = reward;
  const whole = gradeInput(corps, { reward, leadNo });
  const bare = rewardStep(staff('supervision'), no, 'grade', { ...whole, findings: {} });
  const { code, problems = [] } = (await bare.catch((error: unknown) => error)) as {
    code: string;
    problems?: { path: string }[];
  };
  expect(code).toBe('input.invalid');
  expect(problems.length).toBeGreaterThan(3);
  const noSource = { ...whole, manualPct: undefined };
  expect(await refusalOf(rewardStep(staff('supervision'), no, 'grade', noSource))).toMatchObject({
    code: 'reward.ask_first',
  });
  const shares = [{ leadNo: 'XS20200101AAAAAA', percent: 60 }];
  const wrong = rewardStep(staff('supervision'), no, 'grade', { ...whole, shares });
  expect(await refusalOf(wrong)).toMatchObject({ code: 'input.invalid' });
  expect(await rewardOf(no)).toMatchObject({ status: 'eligible', revision: 1 });
});

it('more than the budget has left is not approved', async () => {
  const { reward, leadNo } = await eligibleReward(corps, bureauId);
  const { no } = reward;
  const input = gradeInput(corps, { reward, leadNo, lossFen: 1_000_000_000 });
  expect(await rewardStep(staff('supervision'), no, 'grade', input)).toMatchObject({ amountFen: 20_000_000 });
  const approve = rewardStep(staff('approver'), no, 'approve', { findings: goodFindings(corps, reward) });
  expect(await refusalOf(approve)).toMatchObject({ code: 'reward.no_budget' });
  expect(await rewardOf(no)).toMatchObject({ status: 'graded' });
});

it('several reporters of one case share one reward, to the fen, and each claims their own', async () => {
  const second = await handIn(corps, bureauId);
  const { reward, leadNo } = await eligibleReward(corps, bureauId);
  await Lead.updateOne({ no: second.no }, { $set: { status: 'duplicate', masterId: reward.leadId } });
  const shares = [
    { leadNo, percent: 67 },
    { leadNo: second.no, percent: 33 },
  ];
  const input = gradeInput(corps, { reward, leadNo, lossFen: 10_000_001, shares });
  await rewardStep(staff('supervision'), reward.no, 'grade', input);
  await rewardStep(staff('approver'), reward.no, 'approve', { findings: goodFindings(corps, reward) });
  const [first, other] = [await rewardOf(reward.no), await rewardOfLead(second.no)];
  expect(other).toMatchObject({ status: 'approved', masterRewardId: first._id });
  expect((first.amountFen ?? 0) + (other.amountFen ?? 0)).toBe(200_000);
  expect(first.amountFen).toBe(134_000);
});

it('finance sees payment, amount and person, and nothing of the lead; who knows the lead does not see the person', async () => {
  const { no, leadNo, reward } = await claimedReward(corps, bureauId);
  const finance = staff('finance');
  const merchants = new Map();
  const slip = JSON.stringify(presentPayment(await getPayment({ ...finance, merchants }, { no })));
  for (const secret of [leadNo, reward.leadId, reward.reporterId, payeeIdNumber, '王小翠', '某某镇卫生院'])
    expect(slip).not.toContain(secret);
  expect(await refusalOf(getReward(finance, { no }))).toMatchObject({ code: 'reward.not_found' });
  expect(await refusalOf(listRewards(finance, { limit: 5 }))).toMatchObject({ code: 'permission.denied' });
  expect(await openPayee(finance, { no })).toEqual({
    ...{ name: '王小翠', idNumber: payeeIdNumber, wayLabel: '银行转账' },
  });
  // The reporter sees that it happened, and the log says who did it.
  expect(await LeadMessage.countDocuments({ leadId: reward.leadId, notice: 'identityOpened' })).toBe(1);
  expect(await Event.findOne({ type: 'reward.payeeOpened', 'object.id': reward._id }).lean()).toMatchObject({
    actor: { kind: 'staff', id: finance.actor.id },
  });
  expect(await listIdentityOpenings([reward.reporterId])).toMatchObject([
    { no: leadNo, purposeLabel: '发放举报奖励' },
  ]);
  const both = staff('finance', 'approver');
  expect(await refusalOf(openPayee(both, { no }))).toMatchObject({ code: 'reward.knows_lead' });
  expect(await refusalOf(openPayee(staff('approver'), { no }))).toMatchObject({ code: 'permission.denied' });
  const judged = JSON.stringify(presentReward(await getReward(staff('approver'), { no })));
  for (const secret of [payeeIdNumber, '王小翠', reward.reporterId]) expect(judged).not.toContain(secret);
  // Another bureau does not learn that it exists.
  const elsewhere = corps.staff(await corps.bureau('hunan'), 'finance', 'supervision');
  expect(await refusalOf(getPayment({ ...elsewhere, merchants }, { no }))).toMatchObject({
    code: 'payout.not_found',
  });
  expect(await refusalOf(getReward(elsewhere, { no }))).toMatchObject({ code: 'reward.not_found' });
});

it('by bank: a voucher, a second person, once; money that comes back is entered, never more than was paid', async () => {
  const { no } = await claimedReward(corps, bureauId);
  const [first, second] = [staff('finance'), staff('finance')];
  await releaseReward(first, { no, revision: await revisionOf(no) });
  const transfer = async (paidOn: string) => {
    const revision = await revisionOf(no);
    return recordBankTransfer(first, { no, revision, voucher: '回单 20261125-7', paidOn });
  };
  expect(await refusalOf(transfer('2026-11-26'))).toMatchObject({ code: 'input.invalid' });
  await transfer('2026-11-25');
  expect(await refusalOf(transfer('2026-11-25'))).toMatchObject({ code: 'reward.in_payment' });
  expect(await refusalOf(confirmBankTransfer(first, { no, agrees: true }))).toMatchObject({
    code: 'payout.same_person',
  });
  await confirmBankTransfer(second, { no, agrees: false });
  expect(await rewardOf(no)).toMatchObject({ status: 'payable' });
  await transfer('2026-11-25');
  const confirm = () => confirmBankTransfer(second, { no, agrees: true });
  const twice = await Promise.allSettled([confirm(), confirm()]);
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await rewardOf(no)).toMatchObject({ status: 'paid' });

  await rewardStep(staff('approver'), no, 'clawBack', { reason: '伪造证据骗取。' });
  const back = (fen: number) => recordReturn(first, { no, fen, reference: '收据 9' });
  await back(150_000);
  expect(await refusalOf(back(50_001))).toMatchObject({ code: 'ledger.too_much' });
  await back(50_000);
  const ledger = await getLedger(first.actor, { year: 2026, limit: 50 });
  expect(ledger.isBalanced).toBe(true);
  expect(ledger.balances).toMatchObject({ paid: 0, returned: 200_000 });
});

it('an identity that does not agree comes back with a reason, and is claimed again in two weeks at least', async () => {
  const { no } = await claimedReward(corps, bureauId);
  corps.goTo('2027-01-20');
  await returnClaim(staff('finance'), { no, revision: await revisionOf(no), text: '姓名和身份证不一致。' });
  const reward = await rewardOf(no);
  expect(reward).toMatchObject({ status: 'notified', claimBy: '2027-02-03' });
  expect(reward).not.toHaveProperty('way');
  corps.goTo('2026-11-25');
});

it('whoever may not know of the lead finds no reward: another desk, the accused, those taken out of it', async () => {
  const { no, reward } = await notifiedReward(corps, bureauId);
  const approver = staff('approver');
  const listed = async () => {
    const { rows } = await listRewards(approver, { limit: 100 });
    return rows.some((row) => row.no === no);
  };
  expect(await listed()).toBe(true);
  await Lead.updateOne({ _id: reward.leadId }, { $set: { excludedStaff: [approver.actor.id] } });
  expect(await refusalOf(getReward(approver, { no }))).toMatchObject({ code: 'reward.not_found' });
  expect(await listed()).toBe(false);
  expect(await Reward.exists({ no })).not.toBeNull();
});
