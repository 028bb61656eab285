import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '../../../../../server/commands/applications/decideApplication.ts';
import { enterApplication } from '../../../../../server/commands/applications/enterApplication.ts';
import { requireVacancy } from '../../../../../server/commands/applications/requireVacancy.ts';
import { scoreApplication } from '../../../../../server/commands/applications/scoreApplication.ts';
import { screenOut } from '../../../../../server/commands/applications/screenOut.ts';
import { setHeadcount } from '../../../../../server/commands/headcount/setHeadcount.ts';
import type { Decision } from '../../../../../server/domain/applications/machine.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Event } from '../../../../../server/models/event.ts';
import { ScoreSheet } from '../../../../../server/models/scoreSheet.ts';
import { Task } from '../../../../../server/models/task.ts';
import type { StaffActor } from '../../../../../server/permissions/staffActor.ts';
import { inTransaction } from '../../../../../server/platform/transaction.ts';
import { presentApplication } from '../../../../../server/presenters/applicationDetail.ts';
import { getApplication } from '../../../../../server/queries/applications/getApplication.ts';
import { handleEvent } from '../../../../../server/queues/jobs/handleEvent.ts';
import { validAnswers } from '../../../../support/applicants.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { asStaff, buildReviewable } from '../../../../support/reviews.ts';
import { openStage, refusal, type Stage } from './support.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const decide = (context: ReturnType<typeof asStaff>, no: string, decision: Decision, revision = 1) =>
  decideApplication(context, { no, decision, reason: '经研究决定。', returnedFields: [], revision });

async function shown(context: ReturnType<typeof asStaff>, no: string, actor: StaffActor = context.actor) {
  return presentApplication(await getApplication(context, { no }), actor, context.clock.now());
}

describe('screening', () => {
  it('LC 5(2), 4(3), scenario 8: a person recommended with a criminal record is screened out by a reviewer', async () => {
    const { services } = stage;
    const bureauId = await stage.bureau('lincang');
    const reviewer = asStaff(services, bureauId, 'reviewer');
    const direct = { mode: 'direct_on_recommendation' };
    const { no, _id } = await buildReviewable(services, bureauId, direct);
    const input = { no, ground: '4(3)', reason: '查有刑事处罚记录。', revision: 1 };
    expect((await refusal(screenOut(asStaff(services, bureauId, 'approver'), input))).code).toBe(
      'permission.denied',
    );
    expect(await screenOut(reviewer, input)).toEqual({ status: 'screened_out', revision: 2 });
    const { reason, screening, history } = await shown(reviewer, no);
    expect(reason).toContain('查有刑事处罚记录。');
    expect(reason).toContain('第四条第（三）项');
    expect(screening.ground).toMatchObject({ code: '4(3)', label: '受过刑事处罚的' });
    expect(history.map(({ title }) => title)).toContain('筛查未通过（第四条第（三）项）');
    const event = await Event.findOne({ 'object.id': _id, type: 'application.screenedOut' }).lean();
    expect(event?.data).toEqual({ no, ground: '4(3)', from: 'submitted' });

    const clean = await buildReviewable(services, bureauId, direct);
    expect((await decide(reviewer, clean.no, 'shortlist')).status).toBe('shortlisted');
  });

  it.each([
    ['shucheng', '4(5)'],
    ['chongqing', 'CRIMINAL'],
    ['lincang', '14(5)'],
    ['inner-mongolia', 'age'],
    ['hunan', '4(3)'],
  ])('%s: refuses %s, which is no ground of its document (traps 4, 5)', async (profileId, ground) => {
    const { services } = stage;
    const bureauId = await stage.bureau(profileId);
    const { no } = await buildReviewable(services, bureauId);
    const input = { no, ground, reason: '不符合。', revision: 1 };
    const error = await refusal(screenOut(asStaff(services, bureauId, 'reviewer'), input));
    expect(error.problems.map(({ path }) => path)).toEqual(['ground']);
    expect(await Application.findOne({ no }).lean()).toMatchObject({ status: 'submitted', revision: 1 });
  });

  it('nobody is screened out for their age: no document has it as a ground', () => {
    const labels = stage.services.profiles.all.flatMap(({ review }) => review.screening?.value ?? []);
    expect(labels.filter(({ label }) => /年龄|周岁|岁以/.test(label))).toEqual([]);
  });

  it('a person without WeChat is told by telephone', async () => {
    const { services } = stage;
    const bureauId = await stage.bureau('chongqing');
    const { no, _id } = await buildReviewable(services, bureauId, { channel: 'paper' });
    const input = { no, ground: '4(4)', reason: '健康状况不适合。', revision: 1 };
    await screenOut(asStaff(services, bureauId, 'reviewer'), input);
    const event = await Event.findOne({ 'object.id': _id, type: 'application.screenedOut' }).lean();
    await handleEvent(services, event?._id ?? '');
    expect(await Task.findOne({ 'object.id': _id }).lean()).toMatchObject({
      kind: 'tellByPhone',
      subject: no,
    });
  });
});

describe('decisions by role', () => {
  it('the reviewer shortlists, the approver rejects and pools', async () => {
    const { services } = stage;
    const bureauId = await stage.bureau('chongqing');
    const reviewer = asStaff(services, bureauId, 'reviewer');
    const approver = asStaff(services, bureauId, 'approver');
    const { no } = await buildReviewable(services, bureauId);
    expect((await refusal(decide(approver, no, 'shortlist'))).code).toBe('permission.denied');
    expect((await refusal(decide(reviewer, no, 'reject'))).code).toBe('permission.denied');
    await decide(reviewer, no, 'shortlist');
    expect((await refusal(decide(reviewer, no, 'pool', 2))).code).toBe('permission.denied');
    const offered = (await shown(approver, no)).decisions.map(({ decision }) => decision);
    expect(offered).toEqual(['pool', 'reject']);
    expect((await decide(approver, no, 'pool', 2)).status).toBe('pooled');
  });

  it.each(['shucheng', 'lincang', 'inner-mongolia'])(
    '%s has no pool (CQ 12(1) and HN 3 have)',
    async (id) => {
      const { services } = stage;
      const bureauId = await stage.bureau(id);
      const approver = asStaff(services, bureauId, 'approver');
      const { no } = await buildReviewable(services, bureauId);
      await decide(asStaff(services, bureauId, 'reviewer'), no, 'shortlist');
      expect((await refusal(decide(approver, no, 'pool', 2))).code).toBe('application.no_pool');
      expect((await shown(approver, no)).decisions.map(({ decision }) => decision)).toEqual(['reject']);
    },
  );
});

describe('scoring', () => {
  it('HN 6(3): one sheet per reviewer with the document’s criteria; the approver sees averages', async () => {
    const { services } = stage;
    const bureauId = await stage.bureau('hunan');
    const { no, _id } = await buildReviewable(services, bureauId);
    const criteria = ['专业背景', '工作经历', '年龄结构', '地区分布'];
    const sheet = (points: number) => ({
      ...{ no, note: '' },
      points: criteria.map((criterion) => ({ criterion, points })),
    });
    const one = asStaff(services, bureauId, 'reviewer');
    const two = { ...one, actor: { ...one.actor, id: randomUUID() } };
    await scoreApplication(one, sheet(2));
    await scoreApplication(one, sheet(5));
    await scoreApplication(two, sheet(4));
    expect(await ScoreSheet.countDocuments({ applicationId: _id })).toBe(2);
    const { scoring, decisions } = await shown(asStaff(services, bureauId, 'approver'), no);
    expect(scoring.averages.map(({ average }) => average)).toEqual([4.5, 4.5, 4.5, 4.5]);
    expect(decisions.map(({ decision }) => decision)).toEqual(['reject']);
    const own = (await shown(two, no)).scoring;
    expect(own.sheets).toEqual([]);
    expect(own.mine?.points[0]).toEqual({ criterion: '专业背景', points: 4 });
    expect(await Application.findOne({ no }).lean()).toMatchObject({ status: 'submitted', revision: 1 });
  });

  it('refuses a missing criterion and one of another document', async () => {
    const { services } = stage;
    const bureauId = await stage.bureau('shucheng');
    const { no } = await buildReviewable(services, bureauId);
    const points = [{ criterion: '地区分布', points: 3 }];
    const error = await refusal(
      scoreApplication(asStaff(services, bureauId, 'reviewer'), { no, points, note: '' }),
    );
    expect(error.problems).toHaveLength(5);
  });

  it('SC 4(5): a priority group is a flag and moves nobody', async () => {
    const { services } = stage;
    const bureauId = await stage.bureau('shucheng');
    const answers = { priorityGroups: ['人大代表', '退休教师'] };
    const { no } = await buildReviewable(services, bureauId, { answers });
    const { scoring, status } = await shown(asStaff(services, bureauId, 'reviewer'), no);
    expect(scoring.priority).toMatchObject({ article: '第四条第（五）项', matched: ['人大代表'] });
    expect(status).toBe('submitted');
  });
});

describe('headcount', () => {
  const basis = '按定点医药机构数量核定。';
  const take = (bureauId: string) =>
    inTransaction(async () => {
      await requireVacancy(stage.services, bureauId);
      await buildAppointment(stage.services, { bureauId, status: 'appointed' });
    });

  it('CQ 5: the last place goes to one of two at the same moment', async () => {
    const bureauId = await stage.bureau('chongqing');
    const approver = asStaff(stage.services, bureauId, 'approver');
    await take(bureauId);
    await setHeadcount(approver, { limit: 2, basis });
    const results = await Promise.allSettled([take(bureauId), take(bureauId), take(bureauId)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('application.no_vacancy');
    }
    await setHeadcount(approver, { limit: 3, basis });
    await take(bureauId);
    const events = await Event.find({ type: 'bureau.headcountSet', bureauId }).sort({ _id: 1 }).lean();
    expect(events.map(({ data }) => data)).toEqual([
      { from: null, to: 2 },
      { from: 2, to: 3 },
    ]);
  });

  it('counts a person once and frees the place at the end of the term', async () => {
    const bureauId = await stage.bureau('inner-mongolia');
    await setHeadcount(asStaff(stage.services, bureauId, 'approver'), { limit: 2, basis: '根据工作需要。' });
    const supervisorId = randomUUID();
    await buildAppointment(stage.services, { bureauId, supervisorId });
    await buildAppointment(stage.services, { bureauId, supervisorId, termNo: 2 });
    await buildAppointment(stage.services, { bureauId, termStart: '2020-01-01', termEnd: '2021-12-31' });
    await take(bureauId);
    expect((await refusal(take(bureauId))).code).toBe('application.no_vacancy');
  });

  it('LC, SC, HN are silent: no number can be set and nothing is limited', async () => {
    for (const profileId of ['lincang', 'shucheng', 'hunan']) {
      const bureauId = await stage.bureau(profileId);
      const approver = asStaff(stage.services, bureauId, 'approver');
      expect((await refusal(setHeadcount(approver, { limit: 1, basis }))).code).toBe('headcount.not_ruled');
      await take(bureauId);
      await take(bureauId);
    }
  });
});

describe('entering a paper application', () => {
  const form = { id: 'supervisor-application', version: 2 };

  it('CQ annex 2: takes the unit’s opinion along when it is on the paper, otherwise waits for it', async () => {
    const { services } = stage;
    const bureauId = await stage.bureau('chongqing');
    const liaison = asStaff(services, bureauId, 'liaison');
    const unitOpinion = { unit: '某区政协', opinion: '同意推荐。', date: '2026-11-20' };
    const date = '2026-11-25';
    const declaration = { signedName: '林晓梅', date };
    const enter = (answers: Record<string, unknown>, mode = 'recommend') =>
      enterApplication(liaison, { mode, form, answers: validAnswers({ declaration, ...answers }) });
    const whole = await enter({ unitOpinion });
    const waiting = await enter({});
    expect(await Application.findOne({ no: whole.no }).lean()).toMatchObject({
      ...{ status: 'submitted', channel: 'paper' },
    });
    const stored = await Application.findOne({ no: waiting.no }).lean();
    expect([stored?.status, stored?.personId]).toEqual(['unit_opinion', undefined]);
    expect((await refusal(enter({ unitOpinion }, 'self'))).problems.map(({ path }) => path)).toEqual([
      'unitOpinion',
    ]);
    expect((await refusal(enter({}, 'direct_on_recommendation'))).code).toBe('application.mode_closed');
    const reviewer = asStaff(services, bureauId, 'reviewer');
    expect((await refusal(enterApplication(reviewer, { mode: 'self', form, answers: {} }))).code).toBe(
      'permission.denied',
    );
  });
});
