import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { sayFromReporter } from '../../../../../server/commands/leads/sayFromReporter.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { getLead } from '../../../../../server/queries/leads/getLead.ts';
import { leadOptions } from '../../../../../server/queries/leads/leadOptions.ts';
import { handIn, identities, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
let supervision: StaffContext;
let approver: StaffContext;
let handler: StaffContext;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  bureauId = await corps.bureau('chongqing');
  [supervision, approver, handler] = (['supervision', 'approver', 'handler'] as const).map((role) =>
    corps.staff(bureauId, role),
  ) as [StaffContext, StaffContext, StaffContext];
  await Staff.create({
    ...{ _id: handler.actor.id, bureauId, username: 'merged', name: '何承办', roles: ['handler'] },
    ...{ passwordHash: 'x', totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
  });
});
afterAll(() => corps.stop());

const notices = async (leadId: string) =>
  (await LeadMessage.find({ leadId, direction: 'toReporter' }).sort({ _id: 1 }).lean()).map(
    ({ notice }) => notice,
  );
const noticeClocks = (id: string) => Clock.countDocuments({ 'object.id': id, kind: 'lead.notice' });
const merge = (no: string, masterNo: string) =>
  step(supervision, no, 'merge', { masterNo, reason: '同一件事。' });

it('what was merged into a lead goes along when that one is merged too, and its reporter still hears', async () => {
  const [a, b, c] = [
    await handIn(corps, bureauId),
    await handIn(corps, bureauId),
    await handIn(corps, bureauId),
  ];
  await merge(a.no, b.no);
  await merge(b.no, c.no);
  expect((await leadOf(a.no)).masterId).toBe(c._id);
  await step(supervision, c.no, 'accept', {});
  expect(await notices(a._id)).toEqual(['received', 'merged', 'accepted']);
});

it('a named reporter in a merged lead is owed the notice of filing although the first was anonymous (S3)', async () => {
  const anonymous = await handIn(corps, bureauId, { identity: identities.anonymous });
  const named = await handIn(corps, bureauId);
  await merge(named.no, anonymous.no);
  await step(supervision, anonymous.no, 'accept', {});
  await step(approver, anonymous.no, 'notFile', { reason: '没有违法事实。' });
  expect(await noticeClocks(anonymous._id)).toBe(1);
  expect((await refusalOf(step(supervision, anonymous.no, 'close', { reason: '办完。' }))).code).toBe(
    'lead.notice_owed',
  );
});

it('merged after the filing: a named one starts the notice, and one that was told hears how it stands', async () => {
  const first = await handIn(corps, bureauId, { identity: identities.anonymous });
  await step(supervision, first.no, 'accept', {});
  await step(approver, first.no, 'file', { reason: '应当立案。' });
  expect(await noticeClocks(first._id)).toBe(0);
  await merge((await handIn(corps, bureauId)).no, first.no);
  expect(await noticeClocks(first._id)).toBe(1);
  const refused = await handIn(corps, bureauId);
  await step(supervision, refused.no, 'accept', {});
  await step(approver, refused.no, 'notFile', { reason: '没有违法事实。' });
  const late = merge((await handIn(corps, bureauId)).no, refused.no);
  expect((await refusalOf(late)).code).toBe('lead.not_own_master');
});

it('whoever works on a lead can read what was merged into it, and sees that an answer is owed there', async () => {
  const [first, second] = [await handIn(corps, bureauId), await handIn(corps, bureauId)];
  await merge(second.no, first.no);
  await step(supervision, first.no, 'accept', { assigneeId: handler.actor.id });
  expect((await getLead(handler, { no: second.no })).lead.no).toBe(second.no);
  const said = { no: second.no, reporterIds: [second.reporterId], text: '我还有一张清单。' };
  await sayFromReporter(corps.services, said);
  expect((await getLead(handler, { no: first.no })).merged).toMatchObject([{ no: second.no, owed: true }]);
});

it('handed to another bureau, a lead takes what was merged into it along; never to one below the accused', async () => {
  const [upper, lower, below] = [
    await corps.bureau('chongqing'),
    await corps.bureau('chongqing'),
    await corps.bureau('chongqing'),
  ];
  await Bureau.updateOne({ _id: lower }, { $set: { parentId: upper, ancestors: [upper] } });
  await Bureau.updateOne({ _id: below }, { $set: { parentId: lower, ancestors: [upper, lower] } });
  const [first, second] = [await handIn(corps, upper), await handIn(corps, upper)];
  const triage = corps.staff(upper, 'supervision');
  await step(triage, second.no, 'merge', { masterNo: first.no, reason: '同一件事。' });
  const pass = { toBureauId: lower, summary: '请依法核实处理这件事。', reason: '属地处理。' };
  await step(triage, first.no, 'passDown', pass);
  expect((await leadOf(second.no)).bureauId).toBe(lower);

  const about = { targetKind: '医保部门及其工作人员', institution: undefined, unitName: '区医保局' };
  const more = { matter: '收受礼品', eventKind: undefined, patientConsent: undefined };
  const discipline = corps.staff(upper, 'discipline');
  await Staff.create({
    ...{ _id: discipline.actor.id, bureauId: upper, username: 'jijian', name: '纪', roles: ['discipline'] },
    ...{ passwordHash: 'x', totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
  });
  const accused = await handIn(corps, lower, { answers: { ...about, ...more } });
  const down = step(discipline, accused.no, 'passDown', { ...pass, toBureauId: below });
  expect(await refusalOf(down)).toMatchObject({ code: 'input.invalid', path: 'toBureauId' });
});

it('open leads of the same problem and days are offered for merging, those of others are not', async () => {
  const id = await corps.bureau('chongqing');
  const [first, second] = [await handIn(corps, id), await handIn(corps, id)];
  await handIn(corps, id, { answers: { period: { from: '2025-01-01', to: '2025-01-02' } } });
  await handIn(corps, bureauId);
  const { similar } = await leadOptions(corps.staff(id, 'supervision'), { no: second.no });
  expect(similar.map(({ no }) => no)).toEqual([first.no]);
});
