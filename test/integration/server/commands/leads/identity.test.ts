import { afterAll, beforeAll, expect, it } from 'vitest';
import { addNote } from '../../../../../server/commands/leads/addNote.ts';
import { leadMessageContext } from '../../../../../server/commands/leads/sealed.ts';
import { decideIdentity } from '../../../../../server/commands/vault/decideIdentity.ts';
import { openIdentity } from '../../../../../server/commands/vault/openIdentity.ts';
import { requestIdentity } from '../../../../../server/commands/vault/requestIdentity.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { listTasks } from '../../../../../server/queries/tasks/listTasks.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { handIn, identities, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  bureauId = await corps.bureau('lincang');
});
afterAll(() => corps.stop());

const asked = { purpose: 'contact', note: '要当面核实清单。' } as const;

it('an identity opens for a purpose, by another person’s leave, for a day; the reporter reads each opening', async () => {
  const { no, _id } = await handIn(corps, bureauId);
  const liaison = corps.staff(bureauId, 'liaison');
  const approver = corps.staff(bureauId, 'approver');
  const { id } = await requestIdentity(liaison, { no, ...asked });
  const ref = { no, id };
  // Whoever may decide finds it among their tasks, and not by chance.
  const tasksOf = async (who: typeof liaison) => (await listTasks(who, { state: 'open', limit: 20 })).rows;
  expect(await tasksOf(approver)).toMatchObject([{ kind: 'decideIdentity', subject: no }]);
  expect(await refusalOf(openIdentity(liaison, ref))).toMatchObject({ code: 'identity.not_open' });
  expect(await refusalOf(decideIdentity(liaison, { ...ref, approved: true }))).toMatchObject({
    code: 'permission.denied',
  });
  await decideIdentity(approver, { ...ref, approved: true });
  expect(await tasksOf(approver)).toEqual([]);
  expect(await refusalOf(decideIdentity(approver, { ...ref, approved: false }))).toMatchObject({
    code: 'identity.decided',
  });
  // Only whoever asked, and only for a day.
  expect(await refusalOf(openIdentity(corps.staff(bureauId, 'liaison'), ref))).toMatchObject({
    code: 'identity.not_open',
  });
  expect(await openIdentity(liaison, ref)).toEqual({
    ...{ name: '王小翠', mobile: '13912345678', coReporters: '', supervisorNo: null, author: null },
  });
  const line = await LeadMessage.findOne({ leadId: _id, notice: 'identityOpened' }).lean().orFail();
  const text = corps.services.crypto.open<string>(line.textSealed, leadMessageContext(line._id));
  expect(text).toContain('需要当面或电话核实线索');
  expect(await Event.countDocuments({ 'object.id': _id, type: 'identity.opened' })).toBe(1);
  corps.goTo('2026-09-23');
  expect(await refusalOf(openIdentity(liaison, ref))).toMatchObject({ code: 'identity.not_open' });
  corps.goTo('2026-09-21');
});

it('a note that gives the reporter away is refused, and nothing is kept of it', async () => {
  const { no, _id } = await handIn(corps, bureauId);
  const supervision = corps.staff(bureauId, 'supervision');
  const note = addNote(supervision, { no, text: '给王 小翠（139-1234-5678）打过电话。' });
  expect(await refusalOf(note)).toMatchObject({ code: 'lead.names_reporter', path: 'text' });
  expect(await LeadMessage.countDocuments({ leadId: _id, direction: 'internal' })).toBe(0);
  await addNote(supervision, { no, text: '给举报人打过电话。' });
  expect(await LeadMessage.countDocuments({ leadId: _id, direction: 'internal' })).toBe(1);
});

it('nobody approves their own request, and nobody asks for one that the vault does not have', async () => {
  const { no } = await handIn(corps, bureauId);
  const both = corps.staff(bureauId, 'discipline', 'approver', 'supervision');
  const { id } = await requestIdentity(both, { no, ...asked });
  expect(await refusalOf(decideIdentity(both, { no, id, approved: true }))).toMatchObject({
    code: 'identity.own_request',
  });
  const anonymous = await handIn(corps, bureauId, { identity: identities.remembered });
  const none = requestIdentity(corps.staff(bureauId, 'liaison'), { no: anonymous.no, ...asked });
  expect(await refusalOf(none)).toMatchObject({ code: 'identity.none' });
});

it('LC scenario 9: hired by the cooperating insurer: answered like all, and only the reward is barred (15)', async () => {
  const personId = corps.services.ids.uuid();
  await buildAppointment(corps.services, { bureauId, personId, employerKinds: ['cooperating_insurer'] });
  const { no, _id } = await handIn(corps, bureauId, { personId, identity: identities.supervisor });
  const supervision = corps.staff(bureauId, 'supervision');
  const approver = corps.staff(bureauId, 'approver');
  const liaison = corps.staff(bureauId, 'liaison');
  await step(supervision, no, 'accept', {});
  await step(approver, no, 'file', { reason: '立案。' });
  await Lead.updateOne({ no }, { $set: { status: 'investigating' } });
  await step(approver, no, 'decide', { outcome: 'substantiated', reason: '属实。' });
  await step(liaison, no, 'feedBack', { text: '已追回违规费用。', by: 'inbox' });
  const checked = await step(supervision, no, 'checkReward', { eligible: true, reason: '核定。' });
  expect(checked).toMatchObject({ rewardEligible: false, status: 'reward_check' });
  const notices = (await LeadMessage.find({ leadId: _id, direction: 'toReporter' }).lean()).map(
    (one) => one.notice,
  );
  expect(notices).toEqual(expect.arrayContaining(['fedBack', 'reward']));
});

for (const [profileId, owed] of [
  ['shucheng', true],
  ['hunan', true],
  ['lincang', false],
  ['inner-mongolia', false],
] as const) {
  it(`${profileId}: a delay ${owed ? 'must be explained to a supervisor, in words that arrive' : 'needs no explanation by the document'} (trap 20)`, async () => {
    const id = await corps.bureau(profileId);
    const personId = corps.services.ids.uuid();
    await buildAppointment(corps.services, { bureauId: id, personId });
    const { no, _id } = await handIn(corps, id, { personId, identity: identities.supervisor });
    const supervision = corps.staff(id, 'supervision');
    await step(supervision, no, 'accept', {});
    const bare = step(supervision, no, 'delay', { reason: '等待鉴定。', text: '处理中' });
    if (owed) expect(await refusalOf(bare)).toMatchObject({ code: 'lead.explanation_owed', path: 'text' });
    else expect(await bare).toMatchObject({ delayed: true });
    await step(supervision, no, 'delay', {
      reason: '等待鉴定。',
      text: '正在等司法鉴定结果，预计下月十日前答复您。',
    });
    const lines = await LeadMessage.find({ leadId: _id, notice: 'delayed' }).sort({ _id: -1 }).lean();
    const [last] = lines;
    expect(last?.toldAt).toBeInstanceOf(Date);
    const text = last && corps.services.crypto.open<string>(last.textSealed, leadMessageContext(last._id));
    expect(text).toContain('正在等司法鉴定结果');
  });
}
