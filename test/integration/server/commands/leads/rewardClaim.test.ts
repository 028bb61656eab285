import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimReward } from '../../../../../server/commands/leads/claimReward.ts';
import { rewardClaimContext } from '../../../../../server/commands/vault/indexes.ts';
import { checkCharacter } from '../../../../../server/forms/engine/idNumber.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { LeadReporter } from '../../../../../server/models/leadReporter.ts';
import { presentLead } from '../../../../../server/presenters/leads/file.ts';
import { getLead } from '../../../../../server/queries/leads/getLead.ts';
import { listOwnLeads } from '../../../../../server/queries/leads/listOwnLeads.ts';
import { handIn, identities, type LeadChanges, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
  bureauId = await corps.bureau('hunan');
});
afterAll(() => corps.stop());

const form = { id: 'reward-claim', version: 1 } as const;
const idNumber = `11010119900307003${checkCharacter('11010119900307003')}`;
const answers = {
  identityConsent: { agreed: true, at: '2026-11-25T02:00:00Z' },
  ...{ name: '王小翠', idNumber, payment: '微信' },
  confirmation: { signedName: '王小翠', date: '2026-11-25' },
};

/** A lead that was found true, with a reward or not. */
async function found(eligible: boolean, changes: LeadChanges = {}) {
  const personId = changes.personId ?? corps.services.ids.uuid();
  const lead = await handIn(corps, bureauId, { ...changes, personId });
  const { no } = lead;
  await Lead.updateOne(
    { no },
    { $set: { status: 'fed_back', outcome: 'substantiated', fedBackAt: new Date() } },
  );
  const supervision = corps.staff(bureauId, 'supervision');
  await step(supervision, no, 'checkReward', { eligible, reason: '核定。' });
  await step(supervision, no, 'close', { reason: '办完。' });
  return { ...lead, personId };
}

it('is claimed once: who it is stands in the vault only, the event and the lead say nothing of it', async () => {
  const { _id, no, personId, reporterId } = await found(true);
  expect(await leadOf(no)).toMatchObject({ rewardEligible: true, rewardClaimBy: '2027-01-25' });
  const about = { reporterIds: [reporterId], now: corps.services.clock.now(), limit: 1 };
  expect(await listOwnLeads(corps.services, about)).toMatchObject([
    { next: '请回复“领取奖励”申请', dueOn: '2027-01-25' },
  ]);
  await claimReward(corps.services, { no, personId, form, answers });
  const { rewardClaimSealed } = await LeadReporter.findById(reporterId).lean().orFail();
  expect(
    rewardClaimSealed && corps.services.crypto.open(rewardClaimSealed, rewardClaimContext(reporterId)),
  ).toEqual({ form, answers });
  const stored = JSON.stringify([
    await Lead.findById(_id).lean(),
    await LeadMessage.find({ leadId: _id }).lean(),
    await Event.find({ 'object.id': _id }).lean(),
    await LeadReporter.findById(reporterId).lean(),
  ]);
  expect(stored).not.toContain(idNumber);
  expect(stored).not.toContain('王小翠');
  const event = await Event.findOne({ type: 'reward.claimed', 'object.id': _id }).lean().orFail();
  expect(event).toMatchObject({ data: { no }, actor: { kind: 'reporter', id: reporterId } });
  expect(await refusalOf(claimReward(corps.services, { no, personId, form, answers }))).toMatchObject({
    code: 'reward.claimed',
  });
  expect(await listOwnLeads(corps.services, about)).toMatchObject([{ next: '核对身份以后发放奖励' }]);

  const approver = presentLead(await getLead(corps.staff(bureauId, 'approver'), { no }));
  expect(approver.rewardClaimed).toBe(true);
  expect(approver.history.map(({ title }) => title)).toContain('举报人申请领取奖励');
  const liaison = presentLead(await getLead(corps.staff(bureauId, 'liaison'), { no }));
  expect(liaison.rewardClaimed).toBe(false);
  expect(JSON.stringify(liaison.history)).not.toContain('领取奖励');
});

it('two at once: one claim stands', async () => {
  const { no, personId } = await found(true);
  const claim = () => claimReward(corps.services, { no, personId, form, answers });
  const results = await Promise.allSettled([claim(), claim()]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await Event.countDocuments({ type: 'reward.claimed', 'data.no': no })).toBe(1);
});

it('by the claim code for an anonymous lead, and by nothing else', async () => {
  const claimCode = '1234567812345678';
  const { no, personId } = await found(true, { identity: identities.anonymous, claimCode });
  const claim = { no, personId, form, answers };
  const none = { code: 'reward.none' };
  expect(await refusalOf(claimReward(corps.services, claim))).toMatchObject(none);
  const wrong = { ...claim, claimCode: '8765432187654321' };
  expect(await refusalOf(claimReward(corps.services, wrong))).toMatchObject(none);
  await claimReward(corps.services, { ...claim, claimCode });
  expect(await leadOf(no)).toMatchObject({ rewardClaimedAt: expect.any(Date) });
});

it('not eligible, somebody else’s and unknown are one sentence; a bad form and a late day are refused', async () => {
  const barred = await found(false);
  const { no, personId } = await found(true);
  const refused = async (given: Partial<Parameters<typeof claimReward>[1]>) => {
    const { code, message } = await claimReward(corps.services, {
      no,
      personId,
      form,
      answers,
      ...given,
    }).then(
      () => ({ code: 'none', message: '' }),
      (error: { code: string; message: string }) => error,
    );
    return `${code} ${message}`;
  };
  const sentences = [
    await refused({ no: barred.no, personId: barred.personId }),
    await refused({ personId: barred.personId }),
    await refused({ no: 'XS20200101AAAAAA' }),
  ];
  expect(new Set(sentences).size).toBe(1);
  expect(sentences[0]).toMatch(/^reward\.none /);
  const other = { ...answers, confirmation: { signedName: '李四', date: '2026-11-25' } };
  expect(await refused({ answers: other })).toMatch(/^input\.invalid/);
  expect(await leadOf(no)).not.toHaveProperty('rewardClaimedAt');
  corps.goTo('2027-01-26');
  expect(await refused({})).toMatch(/^reward\.too_late/);
  corps.goTo('2026-11-25');
});

it('a reopened lead has no reward to claim until it is checked again', async () => {
  const { no, personId } = await found(true);
  await step(corps.staff(bureauId, 'approver'), no, 'reopen', { reason: '有新证据。' });
  expect(await refusalOf(claimReward(corps.services, { no, personId, form, answers }))).toMatchObject({
    code: 'reward.none',
  });
});
