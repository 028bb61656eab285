import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimReward } from '../../../../../server/commands/rewards/claimReward.ts';
import { lookAtClaims } from '../../../../../server/commands/rewards/lookAtClaims.ts';
import { refuseReward } from '../../../../../server/commands/rewards/refuseReward.ts';
import { rewardClaimContext } from '../../../../../server/commands/vault/indexes.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { LeadReporter } from '../../../../../server/models/leadReporter.ts';
import { Reward } from '../../../../../server/models/reward.ts';
import { listOwnLeads } from '../../../../../server/queries/leads/listOwnLeads.ts';
import { getLedger } from '../../../../../server/queries/ledger/getLedger.ts';
import { handIn, identities, step } from '../../../../support/leads.ts';
import {
  claimAnswers,
  claimedReward,
  eligibleReward,
  giveBudget,
  notifiedReward,
  payeeIdNumber,
  rewardOf,
} from '../../../../support/rewards.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
  bureauId = await corps.bureau('hunan');
  await giveBudget(corps, bureauId);
});
afterAll(() => corps.stop());

const form = { id: 'reward-claim', version: 1 } as const;
const answers = claimAnswers('2026-11-25', '微信');
const committed = async () =>
  (await getLedger(corps.staff(bureauId, 'finance').actor, { year: 2026, limit: 1 })).balances.committed;

it('is claimed once: who it is stands in the vault only, reward, event and lead say nothing of it', async () => {
  const { no, leadNo, personId, reward } = await notifiedReward(corps, bureauId);
  const { reporterId, leadId } = reward;
  expect(await rewardOf(no)).toMatchObject({ status: 'notified', claimBy: '2027-01-25' });
  const about = { reporterIds: [reporterId], now: corps.services.clock.now(), limit: 1 };
  expect(await listOwnLeads(corps.services, about)).toMatchObject([
    { next: '请回复“领取奖励”申请', dueOn: '2027-01-25', action: 'claimReward' },
  ]);
  await claimReward(corps.services, { no: leadNo, personId, form, answers });
  const { rewardClaimSealed } = await LeadReporter.findById(reporterId).lean().orFail();
  expect(
    rewardClaimSealed && corps.services.crypto.open(rewardClaimSealed, rewardClaimContext(reporterId)),
  ).toEqual({ form, answers, personId });
  const stored = JSON.stringify([
    await Reward.findOne({ no }).lean(),
    await Lead.findById(leadId).lean(),
    await LeadMessage.find({ leadId }).lean(),
    await Event.find({ 'object.id': { $in: [leadId, reward._id] } }).lean(),
    await LeadReporter.findById(reporterId).lean(),
    await Delivery.find().lean(),
  ]);
  expect(stored).not.toContain(payeeIdNumber);
  expect(stored).not.toContain('王小翠');
  const event = await Event.findOne({ 'data.move': 'claim', 'object.id': reward._id }).lean().orFail();
  expect(event).toMatchObject({
    data: { no, from: 'notified' },
    actor: { kind: 'reporter', id: reporterId },
  });
  const again = claimReward(corps.services, { no: leadNo, personId, form, answers });
  expect(await refusalOf(again)).toMatchObject({ code: 'reward.claimed' });
  expect(await listOwnLeads(corps.services, about)).toMatchObject([{ next: '核对身份以后发放奖励' }]);
});

it('two at once: one claim stands', async () => {
  const { no, leadNo, personId } = await notifiedReward(corps, bureauId);
  const claim = () => claimReward(corps.services, { no: leadNo, personId, form, answers });
  const results = await Promise.allSettled([claim(), claim()]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await Event.countDocuments({ 'data.move': 'claim', 'data.no': no })).toBe(1);
});

it('by the claim code for an anonymous lead, and by nothing else', async () => {
  const claimCode = '1234567812345678';
  const told = await notifiedReward(corps, bureauId, { identity: identities.anonymous, claimCode });
  const claim = { no: told.leadNo, personId: told.personId, form, answers };
  const none = { code: 'reward.none' };
  expect(await refusalOf(claimReward(corps.services, claim))).toMatchObject(none);
  const wrong = { ...claim, claimCode: '8765432187654321' };
  expect(await refusalOf(claimReward(corps.services, wrong))).toMatchObject(none);
  await claimReward(corps.services, { ...claim, claimCode });
  expect(await rewardOf(told.no)).toMatchObject({ status: 'claimed', way: 'wechat' });
});

it('not told yet, somebody else’s and unknown are one sentence; a bad form is refused and nothing changes', async () => {
  const early = await eligibleReward(corps, bureauId);
  const plain = await handIn(corps, bureauId);
  const { no, leadNo, personId } = await notifiedReward(corps, bureauId);
  const refused = async (given: Partial<Parameters<typeof claimReward>[1]>) => {
    const whole = { no: leadNo, personId, form, answers, ...given };
    const refusal = await claimReward(corps.services, whole).then(
      () => ({ code: 'none', message: '' }),
      (error: { code: string; message: string }) => error,
    );
    return `${refusal.code} ${refusal.message}`;
  };
  const sentences = [
    await refused({ no: early.leadNo, personId: early.personId }),
    await refused({ no: plain.no }),
    await refused({ personId: early.personId }),
    await refused({ no: 'XS20200101AAAAAA' }),
  ];
  expect(new Set(sentences).size).toBe(1);
  expect(sentences[0]).toMatch(/^reward\.none /);
  const other = { ...answers, confirmation: { signedName: '李四', date: '2026-11-25' } };
  expect(await refused({ answers: other })).toMatch(/^input\.invalid/);
  expect(await rewardOf(no)).toMatchObject({ status: 'notified' });
});

it('reminds a month, a week and on the last day, once each however often it looks; then it lapses', async () => {
  const { no, leadNo, personId, reward } = await notifiedReward(corps, bureauId);
  const before = await committed();
  const lines = () => LeadMessage.countDocuments({ leadId: reward.leadId, notice: 'reward' });
  const atFirst = await lines();
  const told: number[] = [];
  for (const day of ['2026-12-25', '2026-12-26', '2027-01-17', '2027-01-18', '2027-01-19', '2027-01-25']) {
    corps.goTo(day);
    await Promise.all([lookAtClaims(corps.services), lookAtClaims(corps.services)]);
    await lookAtClaims(corps.services);
    told.push((await lines()) - atFirst);
  }
  expect(told).toEqual([0, 1, 1, 2, 2, 3]);
  expect(await rewardOf(no)).toMatchObject({ status: 'notified' });
  corps.goTo('2027-01-26');
  // The sweep has not come round yet: too late all the same.
  const late = claimReward(corps.services, { no: leadNo, personId, form, answers });
  expect(await refusalOf(late)).toMatchObject({ code: 'reward.too_late' });
  await lookAtClaims(corps.services);
  expect(await rewardOf(no)).toMatchObject({ status: 'lapsed' });
  expect(await rewardOf(no)).not.toHaveProperty('lookOn');
  expect(before - (await committed())).toBeGreaterThanOrEqual(200_000);
  const afterwards = claimReward(corps.services, { no: leadNo, personId, form, answers });
  expect(await refusalOf(afterwards)).toMatchObject({ code: 'reward.too_late' });
  corps.goTo('2026-11-25');
});

it('after days without anybody looking only one reminder comes', async () => {
  const { reward } = await notifiedReward(corps, bureauId);
  const lines = () => LeadMessage.countDocuments({ leadId: reward.leadId, notice: 'reward' });
  const atFirst = await lines();
  corps.goTo('2027-01-20');
  await lookAtClaims(corps.services);
  expect((await lines()) - atFirst).toBe(1);
  corps.goTo('2026-11-25');
});

it('whoever does not want it says so, and the budget has it back', async () => {
  const before = await committed();
  const { no, leadNo, personId } = await claimedReward(corps, bureauId);
  expect((await committed()) - before).toBe(200_000);
  await refuseReward(corps.services, { no: leadNo, personId });
  expect(await rewardOf(no)).toMatchObject({ status: 'refused' });
  expect(await committed()).toBe(before);
  expect(await refusalOf(refuseReward(corps.services, { no: leadNo, personId }))).toMatchObject({
    code: 'reward.wrong_status',
  });
});

it('a reopened lead has no reward to claim until it is checked again', async () => {
  const before = await committed();
  const { no, leadNo, personId } = await notifiedReward(corps, bureauId);
  await step(corps.staff(bureauId, 'supervision'), leadNo, 'close', { reason: '办完。' });
  await step(corps.staff(bureauId, 'approver'), leadNo, 'reopen', { reason: '有新证据。' });
  expect(await rewardOf(no)).toMatchObject({ status: 'cancelled' });
  expect(await committed()).toBe(before);
  const claim = claimReward(corps.services, { no: leadNo, personId, form, answers });
  expect(await refusalOf(claim)).toMatchObject({ code: 'reward.none' });
});
