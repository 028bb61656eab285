import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceContext } from '../../../../../server/commands/evidence/types.ts';
import { acceptReport } from '../../../../../server/commands/reports/acceptReport.ts';
import { resubmitReport } from '../../../../../server/commands/reports/resubmitReport.ts';
import { returnReport } from '../../../../../server/commands/reports/returnReport.ts';
import { splitReport } from '../../../../../server/commands/reports/splitReport.ts';
import { Activity } from '../../../../../server/models/activity.ts';
import { ActivityInvitation, invitationId } from '../../../../../server/models/activityInvitation.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Evidence } from '../../../../../server/models/evidence.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { Task } from '../../../../../server/models/task.ts';
import { presentReport } from '../../../../../server/presenters/reports/file.ts';
import { getActivity } from '../../../../../server/queries/activities/getActivity.ts';
import { getLead } from '../../../../../server/queries/leads/getLead.ts';
import { openLeadEvidence } from '../../../../../server/queries/leads/openLeadEvidence.ts';
import { getReport } from '../../../../../server/queries/reports/getReport.ts';
import { listOwnReports } from '../../../../../server/queries/reports/listOwnReports.ts';
import { buildInstitution } from '../../../../support/institutions.ts';
import { handIn, step } from '../../../../support/leads.ts';
import { reportForm, reportOf, reportWorld } from '../../../../support/reportWorld.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

const facts = '11月24日在柜台看到用医保卡结算保健品，小票上写的是药品名称。';

/** No bytes are kept here: whether a file is found at all is told by the refusal. */
const noObjects = { get: async () => null } as unknown as EvidenceContext['objects'];

async function inspection(about: { bureauId: string; startsAt: string; institutionId: string }) {
  const { bureauId, institutionId } = about;
  const now = corps.services.clock.now();
  const startsAt = new Date(`${about.startsAt}T09:00:00+08:00`);
  return Activity.create({
    ...{ _id: randomUUID(), no: corps.services.ids.matter('HD', corps.today()), bureauId, institutionId },
    ...{ profile: { id: 'hunan', version: '1' }, kind: 'inspection', article: '7(4)', status: 'held' },
    ...{ title: '联合检查', place: '门店', startsAt, createdBy: 'x', createdAt: now, updatedAt: now },
    revision: 1,
  });
}

async function invitationTo(about: {
  activityId: string;
  bureauId: string;
  term: { _id: string; supervisorId: string };
  startsAt: string;
}): Promise<string> {
  const { activityId, bureauId, term } = about;
  const _id = invitationId(activityId, term.supervisorId);
  await ActivityInvitation.create({
    ...{ _id, activityId, bureauId, supervisorId: term.supervisorId, appointmentId: term._id },
    ...{ state: 'accepted', startsAt: new Date(`${about.startsAt}T09:00:00+08:00`) },
    createdAt: corps.services.clock.now(),
  });
  return _id;
}

/** A file of a report, as it is after it was handed in. */
async function fileOf(bureauId: string, reportId: string): Promise<string> {
  const _id = randomUUID();
  await Evidence.create({
    ...{ _id, bureauId, kind: 'image', mime: 'image/jpeg', size: 9, sha256: 'a'.repeat(64), originalId: _id },
    ...{ object: { kind: 'report', id: reportId }, scan: { state: 'unscanned' } },
    createdAt: corps.services.clock.now(),
  });
  return _id;
}

describe('a report on its way through the bureau', () => {
  it('has to be split in its days: taking it over is not enough, and nobody hears of that yet', async () => {
    const { bureauId, submit, personId } = await reportWorld(corps, 'hunan');
    const { no } = await submit();
    const liaison = corps.staff(bureauId, 'liaison');
    await acceptReport(liaison, { no, revision: 1 });
    const own = async () => (await listOwnReports(corps.services, personId))[0];
    expect(await own()).toMatchObject({ nextBy: '2026-12-02' });
    const clock = () => Clock.findOne({ subject: no, kind: 'report.review' }).orFail().lean();
    expect(await clock()).toMatchObject({ state: 'running', limitOn: '2026-12-02' });
    await splitReport(liaison, { no, revision: 2, findings: [] });
    expect(await clock()).toMatchObject({ state: 'stopped', outcome: 'met' });
    expect(await own()).toMatchObject({ nextBy: null });
  });

  it('what was returned and never completed, such as after the term, is taken as it stands', async () => {
    const { bureauId, submit, term, personId, answers } = await reportWorld(corps, 'hunan');
    const { no } = await submit();
    const liaison = corps.staff(bureauId, 'liaison');
    await returnReport(liaison, { no, revision: 1, reason: '请写清楚是哪个柜台。' });
    await Appointment.updateOne({ _id: term._id }, { $set: { status: 'resigned' } });
    const again = { personId, no, form: reportForm, answers: answers(), evidenceOwner: 'x' };
    expect(await refusalOf(resubmitReport(corps.services, again))).toMatchObject({
      code: 'report.not_in_force',
    });
    expect(presentReport(await getReport(liaison, { no })).steps).toEqual([
      { name: 'accept', label: '采纳' },
    ]);
    await acceptReport(liaison, { no, revision: 2 });
    expect(await Clock.countDocuments({ subject: no, state: 'running' })).toBe(1);
    await splitReport(liaison, { no, revision: 3, findings: [] });
    expect(await Clock.countDocuments({ subject: no, state: 'running' })).toBe(0);
  });

  it('IM 9(5): an urgent one is asked for at once, until it is read', async () => {
    const { bureauId, submit } = await reportWorld(corps, 'inner-mongolia');
    const { _id, no } = await submit({ urgent: true, found: ['IM-P2'] });
    const task = () => Task.findOne({ 'object.id': _id, kind: 'readUrgentReport' }).orFail().lean();
    expect(await task()).toMatchObject({ state: 'open', article: '9(5)', dueOn: '2026-11-25', subject: no });
    await acceptReport(corps.staff(bureauId, 'liaison'), { no, revision: 1 });
    expect(await task()).toMatchObject({ state: 'done' });
    const calm = await submit({ found: ['IM-P2'] });
    expect(await Task.countDocuments({ 'object.id': calm._id })).toBe(0);
  });

  it('an inspection is known by the invitation: that day, that institution, not declined', async () => {
    const { bureauId, submit, term, shop } = await reportWorld(corps, 'hunan');
    const { _id: activityId } = await inspection({
      bureauId,
      startsAt: '2026-11-24',
      institutionId: shop._id,
    });
    const invited = await invitationTo({ activityId, bureauId, term, startsAt: '2026-11-24' });
    expect((await submit({ kind: '走访' })).activityId).toBeUndefined();
    const { no, activityId: found } = await submit({ kind: '参加检查' });
    expect(found).toBe(activityId);
    const other = await buildInstitution(bureauId, { name: '别处药房', kind: 'pharmacy' });
    const elsewhere = { kind: '参加检查', institution: { id: other._id, name: other.name } };
    expect((await submit(elsewhere)).activityId).toBeUndefined();
    const liaison = corps.staff(bureauId, 'liaison');
    const file = presentReport(await getReport(liaison, { no }));
    expect(file.activity).toMatchObject({ title: '联合检查' });
    const seen = await getActivity(liaison, { no: file.activity?.no ?? '' });
    expect(seen.reports.map((one) => one.no)).toEqual([no]);
    const reviewer = await getActivity(corps.staff(bureauId, 'reviewer'), { no: file.activity?.no ?? '' });
    expect(reviewer.reports).toEqual([]);
    await ActivityInvitation.updateOne({ _id: invited }, { $set: { state: 'declined' } });
    expect((await submit({ kind: '参加检查' })).activityId).toBeUndefined();
  });

  it('its files go with its leads, to whoever works on them, and nothing of who went there', async () => {
    const { bureauId, submit } = await reportWorld(corps, 'shucheng');
    const { no, _id } = await submit();
    const fileId = await fileOf(bureauId, _id);
    corps.goTo('2026-11-27');
    const liaison = corps.staff(bureauId, 'liaison', 'supervision');
    await acceptReport(liaison, { no, revision: 1 });
    const named = [{ as: 'lead', codes: ['R38.4'], facts: `监督员林晓梅看到的：${facts}` }] as const;
    expect(await refusalOf(splitReport(liaison, { no, revision: 2, findings: named }))).toMatchObject({
      ...{ code: 'input.invalid', path: 'findings.0.facts' },
    });
    const findings = [{ as: 'lead', codes: ['R38.4'], facts }] as const;
    const { numbers } = await splitReport(liaison, { no, revision: 2, findings });
    const leadNo = numbers[0] ?? '';
    const handler = corps.staff(bureauId, 'handler');
    const assigneeId = handler.actor.id;
    await Lead.updateOne({ no: leadNo }, { $set: { assigneeId } });
    const lead = await getLead(handler, { no: leadNo });
    expect(lead.evidence.map((row) => row._id)).toEqual([fileId]);
    expect(JSON.stringify(lead.answers)).not.toContain('林晓梅');
    // It arrived with the report, not when somebody found the time to split it.
    expect(lead.lead.receivedAt.toISOString().slice(0, 10)).toBe('2026-11-25');
    const opened = openLeadEvidence(
      { ...handler, objects: noObjects },
      { no: leadNo, id: fileId, as: 'preview' },
    );
    expect((await refusalOf(opened)).code).toBe('evidence.no_preview');
    const foreign = openLeadEvidence(
      { ...handler, objects: noObjects },
      { no: leadNo, id: 'other', as: 'preview' },
    );
    expect((await refusalOf(foreign)).code).toBe('evidence.not_found');
    corps.goTo('2026-11-25');
  });

  it('is not done while what its lead was merged into goes on, and says what became of that', async () => {
    const { bureauId, submit, personId } = await reportWorld(corps, 'shucheng');
    const { no } = await submit();
    const staff = corps.staff(bureauId, 'liaison', 'supervision');
    await acceptReport(staff, { no, revision: 1 });
    const findings = [{ as: 'lead', codes: ['R38.4'], facts }] as const;
    const { numbers } = await splitReport(staff, { no, revision: 2, findings });
    const leadNo = numbers[0] ?? '';
    const master = await handIn(corps, bureauId);
    await step(staff, leadNo, 'merge', { masterNo: master.no, reason: '同一件事' });
    await corps.handleEvents();
    expect((await reportOf(no)).status).toBe('split');
    await step(staff, master.no, 'transfer', { to: '市场监管局', summary: '价格。', reason: '不属本局' });
    await corps.handleEvents();
    expect((await reportOf(no)).status).toBe('archived');
    const [own] = await listOwnReports(corps.services, personId);
    expect(own?.lines.at(-1)?.text).toContain(`${leadNo}：已移送`);
    expect(own?.lines.at(-1)?.text).not.toContain(master.no);
  });
});
