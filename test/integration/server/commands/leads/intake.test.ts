import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterLead } from '../../../../../server/commands/leads/enterLead.ts';
import { excludeFromLead } from '../../../../../server/commands/leads/excludeFromLead.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { LeadTransfer } from '../../../../../server/models/leadTransfer.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { Task } from '../../../../../server/models/task.ts';
import { getLead } from '../../../../../server/queries/leads/getLead.ts';
import { getSlip } from '../../../../../server/queries/leads/getSlip.ts';
import { handIn, identities, leadAnswers, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let upper: string;
let county: string;
let beside: string;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  [upper, county, beside] = [
    await corps.bureau('chongqing'),
    await corps.bureau('chongqing'),
    await corps.bureau('chongqing'),
  ];
  await Bureau.updateOne({ _id: upper }, { $set: { name: '某某市医疗保障局' } });
  for (const _id of [county, beside]) {
    await Bureau.updateOne({ _id }, { $set: { parentId: upper, ancestors: [upper] } });
  }
});
afterAll(() => corps.stop());

const enlist = (bureauId: string, role: 'handler' | 'discipline' | 'approver') => {
  const context = corps.staff(bureauId, role);
  const { id } = context.actor;
  return Staff.create({
    ...{ _id: id, bureauId, username: id, name: '某某', roles: [role], passwordHash: 'x' },
    ...{ totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
  }).then(() => context);
};
const placed = (unitId: string) => ({
  form: { id: 'lead', version: 2 },
  answers: { region: { name: '某某县', unitId } },
});

it('a place in another county is marked, one at home or above is not (trap 32)', async () => {
  expect((await handIn(corps, county, placed(beside))).flags).toEqual(['outside']);
  expect((await handIn(corps, county, placed(county))).flags).toEqual([]);
  expect((await handIn(corps, county, placed(upper))).flags).toEqual([]);
  expect((await handIn(corps, upper, placed(county))).flags).toEqual([]);
});

it('a child under fourteen is marked, so that somebody looks first as the form says (PIPL 31)', async () => {
  const about = { targetKind: '参保人', institution: undefined, person: '某小区的孩子', place: '某小区' };
  const more = { under14: true, eventKind: undefined, patientConsent: undefined };
  expect((await handIn(corps, county, { answers: { ...about, ...more } })).flags).toEqual(['minor']);
});

it('a tip on the bureau above does not go to it, whoever it is handed to', async () => {
  const about = { targetKind: '医保部门及其工作人员', institution: undefined, unitName: '市医保局' };
  const more = { matter: '收受礼品', eventKind: undefined, patientConsent: undefined };
  const tip = () => handIn(corps, county, { answers: { ...about, ...more } });
  await enlist(upper, 'approver');
  expect((await refusalOf(tip())).code).toBe('lead.no_desk');
  await enlist(upper, 'discipline');
  expect(await tip()).toMatchObject({ bureauId: upper, desk: 'ownStaff', accusedBureauId: upper });
});

it('several people at one letter: all are in the vault, the mark says so, and no slip names any of them', async () => {
  const liaison = corps.staff(county, 'liaison');
  const identity = { ...identities.named, coReporters: '李四海 13900139000、赵五' };
  const answers = leadAnswers({ institution: { name: '某某诊所' } });
  const form = { id: 'lead', version: 1 };
  const { no } = await enterLead(liaison, { channel: 'letter', form, answers, identity });
  expect((await leadOf(no)).flags).toEqual(['joint']);
  const supervision = corps.staff(county, 'supervision');
  const input = { to: '市场监管局', summary: '李四海等人反映违规收费。', reason: '不归我们管。' };
  expect((await refusalOf(step(supervision, no, 'transfer', input))).code).toBe('lead.names_reporter');
  await step(supervision, no, 'transfer', { ...input, summary: '反映违规收费，请依法处理。' });
  const { _id } = await leadOf(no);
  const [slip] = await LeadTransfer.find({ leadId: _id }, { _id: 1 }).lean();
  const { text } = await getSlip(supervision, { no, id: slip?._id ?? '' });
  expect(text).toContain('反映对象：医疗机构（某某诊所，城关镇）');
});

it('whom the reporter calls by their own name does not stand in the slip', async () => {
  const { no, _id } = await handIn(corps, county, { answers: { institution: { name: '王小翠诊所' } } });
  const supervision = corps.staff(county, 'supervision');
  await step(supervision, no, 'transfer', {
    ...{ to: '市场监管局', summary: '反映违规收费，请依法处理。', reason: '不归我们管。' },
  });
  const [slip] = await LeadTransfer.find({ leadId: _id }, { _id: 1 }).lean();
  const { text } = await getSlip(supervision, { no, id: slip?._id ?? '' });
  expect(text).not.toContain('王小翠');
  expect(text).toContain('反映对象：医疗机构（城关镇）');
});

it('whoever recuses themselves leaves the lead to be given to somebody: a task, and no deadline of theirs', async () => {
  const [out, next] = [await enlist(county, 'handler'), await enlist(county, 'handler')];
  const { no, _id } = await handIn(corps, county);
  const supervision = corps.staff(county, 'supervision');
  await step(supervision, no, 'accept', { assigneeId: out.actor.id });
  await excludeFromLead(out, { no, staffId: out.actor.id });
  const task = { 'object.id': _id, kind: 'reassign' };
  expect(await Task.find(task, { state: 1 }).lean()).toMatchObject([{ state: 'open' }]);
  expect(await Clock.countDocuments({ 'object.id': _id, ownerId: out.actor.id })).toBe(0);
  await step(supervision, no, 'assign', { assigneeId: next.actor.id });
  expect(await Task.find(task, { state: 1 }).lean()).toMatchObject([{ state: 'done' }]);
});

it('begun again, it has a day for the decision at once, and is not late from before', async () => {
  const { no, _id } = await handIn(corps, county, { identity: identities.anonymous });
  const [supervision, approver] = [corps.staff(county, 'supervision'), corps.staff(county, 'approver')];
  await step(supervision, no, 'accept', {});
  await step(supervision, no, 'delay', { reason: '等鉴定。', text: '正在等鉴定结果，下月初告诉您。' });
  await step(approver, no, 'notFile', { reason: '没有违法事实。' });
  await step(supervision, no, 'close', { reason: '办完。' });
  expect(await step(approver, no, 'reopen', { reason: '有新证据。' })).toMatchObject({ delayed: false });
  const running = { 'object.id': _id, kind: 'lead.verify', state: 'running' } as const;
  expect(await Clock.countDocuments(running)).toBe(1);
  await step(supervision, no, 'accept', {});
  expect(await Clock.countDocuments(running)).toBe(1);
});

it('a reward that somebody wants is looked at before the end, and staff see that they want it', async () => {
  const identity = { ...identities.anonymous, wantsReward: true };
  const { no } = await handIn(corps, county, { identity });
  const [supervision, approver] = [corps.staff(county, 'supervision'), corps.staff(county, 'approver')];
  const officers = [await enlist(county, 'handler'), await enlist(county, 'handler')];
  await step(supervision, no, 'accept', {});
  await step(approver, no, 'file', { reason: '应当立案。' });
  await step(supervision, no, 'investigate', { officers: officers.map(({ actor }) => actor.id) });
  const notes = (await getLead(supervision, { no })).messages.map(({ text }) => text);
  expect(notes.at(-1)).toContain('某某、某某');
  await step(approver, no, 'decide', { outcome: 'substantiated', reason: '属实。' });
  await step(supervision, no, 'feedBack', { text: '已责成退回费用。', by: 'inbox' });
  const close = () => step(supervision, no, 'close', { reason: '办完。' });
  expect((await refusalOf(close())).code).toBe('lead.reward_owed');
  await step(supervision, no, 'checkReward', { eligible: false, reason: '没有造成损失。' });
  expect(await close()).toMatchObject({ status: 'closed' });
});
