import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { sayFromReporter } from '../../../../../server/commands/leads/sayFromReporter.ts';
import { sayToReporter } from '../../../../../server/commands/leads/sayToReporter.ts';
import { leadMessageContext } from '../../../../../server/commands/leads/sealed.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { handIn, identities, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
let supervision: StaffContext;
let approver: StaffContext;
let handler: StaffContext;
let liaison: StaffContext;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  bureauId = await corps.bureau('chongqing');
  [supervision, approver, liaison] = (['supervision', 'approver', 'liaison'] as const).map((role) =>
    corps.staff(bureauId, role),
  ) as [StaffContext, StaffContext, StaffContext];
  handler = await onStaff('handler');
});
afterAll(() => corps.stop());

async function onStaff(role: 'handler'): Promise<StaffContext> {
  const context = corps.staff(bureauId, role);
  const { id } = context.actor;
  await Staff.create({
    ...{ _id: id, bureauId, username: id, name: '何承办', roles: [role], passwordHash: 'x' },
    ...{ totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
  });
  return context;
}

const said = async (leadId: string) => {
  const rows = await LeadMessage.find({ leadId }).sort({ _id: 1 }).lean();
  return rows.map(({ _id, direction, notice, textSealed, toldBy }) => ({
    ...{ direction, notice, toldBy },
    text: corps.services.crypto.open<string>(textSealed, leadMessageContext(_id)),
  }));
};
const clocks = (leadId: string) =>
  Clock.find({ 'object.id': leadId }, { kind: 1, state: 1, limitOn: 1, outcome: 1 }).lean();

it('from the first word to the end: every step, its clock, what the reporter hears (domain notes §3.3)', async () => {
  const { _id, no } = await handIn(corps, bureauId);
  expect(await said(_id)).toEqual([
    { direction: 'toReporter', notice: 'received', toldBy: 'inbox', text: expect.stringContaining(no) },
  ]);
  // 15 working days from 2026-09-21, with 中秋 and 国庆 in between (S4 14).
  const verify = (await clocks(_id)).find(({ kind }) => kind === 'lead.verify');
  expect(verify).toMatchObject({ state: 'running', limitOn: '2026-10-19' });

  await step(supervision, no, 'accept', { assigneeId: handler.actor.id, nature: 'illegal' });
  await step(approver, no, 'file', { reason: '事实清楚，应当立案。' });
  expect(
    (await clocks(_id))
      .filter(({ state }) => state === 'running')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['lead.decide', 'lead.notice', 'lead.silence', 'supervisor.silence']);
  await step(liaison, no, 'notify', { text: '您反映的情况已经立案。', by: 'inbox' });
  const second = await onStaff('handler');
  await step(handler, no, 'investigate', { officers: [handler.actor.id, second.actor.id] });
  await step(approver, no, 'decide', { outcome: 'substantiated', lossYuan: 1234.56, reason: '违规收费。' });
  expect(await leadOf(no)).toMatchObject({ status: 'decided', outcome: 'substantiated', lossFen: 123_456 });
  await step(liaison, no, 'feedBack', { text: '已责成退回违规费用。', by: 'inbox' });
  await step(supervision, no, 'checkReward', { eligible: true, reason: '符合条件。' });
  const closed = await step(supervision, no, 'close', { reason: '全部办完。' });
  expect(closed).toMatchObject({ status: 'closed', rewardEligible: true, revision: 9 });

  expect((await clocks(_id)).every(({ state, outcome }) => state === 'stopped' && outcome === 'met')).toBe(
    true,
  );
  const told = (await said(_id)).filter(({ direction }) => direction === 'toReporter');
  expect(told.map(({ notice }) => notice)).toEqual([
    ...['received', 'accepted', 'filing', 'fedBack', 'reward', 'closed'],
  ]);
  expect(told[3]?.text).toBe('办理结果：属实。已责成退回违规费用。');
  const steps = await Event.countDocuments({ 'object.id': _id, type: 'lead.stepped' });
  expect(steps).toBe(8);
});

it('a push names the key of the vault and no person; its words are number, state and time', async () => {
  const { _id, reporterId } = await handIn(corps, bureauId);
  const rows = await Delivery.find({ 'object.id': _id }).lean();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ reporterId, kind: 'leadNotice', object: { kind: 'lead', id: _id } });
  expect(rows[0]?.personId).toBeUndefined();
});

it('an anonymous reporter who wants nothing remembered gets no push, and is told in the inbox of the claim code', async () => {
  const { _id } = await handIn(corps, bureauId, { identity: identities.anonymous });
  expect(await Delivery.countDocuments({ 'object.id': _id })).toBe(0);
  expect(await said(_id)).toMatchObject([{ toldBy: 'inbox' }]);
});

it('IM scenario 14 for every profile: no notice by 2026-10-13 is overdue for the named, never for the anonymous (S3)', async () => {
  corps.goTo('2026-09-21');
  const named = await handIn(corps, bureauId);
  const anonymous = await handIn(corps, bureauId, { identity: identities.anonymous });
  for (const { no } of [named, anonymous]) await step(supervision, no, 'accept', {});
  corps.goTo('2026-09-30');
  for (const { no } of [named, anonymous]) await step(approver, no, 'notFile', { reason: '没有违法事实。' });
  const notice = (await clocks(named._id)).find(({ kind }) => kind === 'lead.notice');
  expect(notice).toMatchObject({ limitOn: '2026-10-13', state: 'running' });
  expect((await clocks(anonymous._id)).some(({ kind }) => kind === 'lead.notice')).toBe(false);
  expect(await refusalOf(step(supervision, named.no, 'close', { reason: '办结。' }))).toMatchObject({
    code: 'lead.notice_owed',
  });
  expect(await step(supervision, anonymous.no, 'close', { reason: '办结。' })).toMatchObject({
    status: 'closed',
  });
});

it('the dialogue goes both ways, also after the end; an answer is owed until it is given', async () => {
  corps.goTo('2026-11-02');
  const { _id, no, reporterId } = await handIn(corps, bureauId, { identity: identities.anonymous });
  const holder = { no, reporterIds: [reporterId] };
  await sayFromReporter(corps.services, { ...holder, text: '我还有一张清单。' });
  await sayFromReporter(corps.services, { ...holder, text: '在我手机里。' });
  const owed = (await clocks(_id)).filter(({ kind }) => kind === 'lead.answer');
  expect(owed).toMatchObject([{ state: 'running', limitOn: '2026-11-09' }]);
  await sayToReporter(liaison, { no, text: '请在这里发图片。' });
  expect((await clocks(_id)).filter(({ kind }) => kind === 'lead.answer')).toMatchObject([
    { state: 'stopped' },
  ]);
  const other = { no, reporterIds: ['somebody-else'], text: '冒充' };
  expect(await refusalOf(sayFromReporter(corps.services, other))).toMatchObject({ code: 'lead.not_found' });
});

it('a text that names the reporter is refused with its path, and nothing has changed', async () => {
  const { no } = await handIn(corps, bureauId);
  await step(supervision, no, 'accept', {});
  const before = await leadOf(no);
  const input = {
    reason: '移送',
    to: '市场监管局',
    summary: '据 王 小翠（139-1234-5678）反映，有违规收费行为。',
  };
  const refusal = await refusalOf(step(supervision, no, 'transfer', input));
  expect(refusal).toMatchObject({ code: 'lead.names_reporter', path: 'summary' });
  expect(await leadOf(no)).toEqual(before);
});

it('merging keeps the time of arrival, and both reporters hear what becomes of it', async () => {
  const first = await handIn(corps, bureauId);
  corps.goTo('2026-11-03');
  const second = await handIn(corps, bureauId);
  await step(supervision, first.no, 'accept', {});
  const merged = await step(supervision, second.no, 'merge', { masterNo: first.no, reason: '同一件事。' });
  expect(merged).toMatchObject({ status: 'duplicate', masterId: first._id, receivedAt: second.receivedAt });
  await step(approver, first.no, 'notFile', { reason: '查无实据。' });
  await step(liaison, first.no, 'notify', { text: '经核查，不予立案，因为没有证据。', by: 'inbox' });
  expect((await said(second._id)).at(-1)).toMatchObject({ notice: 'filing' });
  expect(
    await refusalOf(step(supervision, first.no, 'merge', { masterNo: first.no, reason: '自己' })),
  ).toMatchObject({
    code: 'lead.wrong_status',
  });
});
