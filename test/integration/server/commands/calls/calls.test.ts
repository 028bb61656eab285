import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { approveCall } from '../../../../../server/commands/calls/approveCall.ts';
import { closeCall } from '../../../../../server/commands/calls/closeCall.ts';
import { closeDueCalls } from '../../../../../server/commands/calls/closeDueCalls.ts';
import { draftCall } from '../../../../../server/commands/calls/draftCall.ts';
import { publishCall } from '../../../../../server/commands/calls/publishCall.ts';
import { publishResults } from '../../../../../server/commands/calls/publishResults.ts';
import { updateCall } from '../../../../../server/commands/calls/updateCall.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Call } from '../../../../../server/models/call.ts';
import { Event } from '../../../../../server/models/event.ts';
import { openCallsOf } from '../../../../../server/queries/calls/openCallsOf.ts';
import { callContent, callOf, publishedCall, staffOf } from '../../../../support/calls.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { system } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

const dayMs = 24 * 60 * 60_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const today = () => beijingDay(app.services.clock.now());

/** A unit under one of the five documents. */
async function unit(profileId: string, level: string): Promise<string> {
  const id = `unit-${randomUUID()}`;
  await createBureau(system(app), { id, name: '测试医疗保障局', level, profileId });
  return id;
}

const place = (medium: string, changes: object = {}) => ({
  medium,
  place: '县政府网站',
  on: today(),
  ...changes,
});

describe('a call from draft to results (domain notes §3.13)', () => {
  it('goes its way in order, one event each, with a second person who approves', async () => {
    const bureauId = await unit('shucheng', 'county');
    const liaison = staffOf(app.services, bureauId, 'liaison');
    const approver = staffOf(app.services, bureauId, 'approver');
    const { no } = await draftCall(liaison, callContent(app.services));
    expect((await refusalOf(approveCall(liaison, { no, revision: 1 }))).code).toBe('permission.denied');
    await approveCall(approver, { no, revision: 1 });
    const publications = [place('website', { link: 'https://example.gov.cn/1' }), place('news')];
    await publishCall(liaison, { no, revision: 2, publications });
    await closeCall(liaison, { no, revision: 3 });
    const text = '共选聘 10 名社会监督员，名单见附件。';
    await publishResults(approver, { no, revision: 4, text });

    const stored = await callOf(no);
    expect(stored).toMatchObject({ status: 'resultsPublished', revision: 5, publications, isPublic: true });
    expect(stored).toMatchObject({ draftedBy: liaison.actor.id, approvedBy: approver.actor.id });
    expect(JSON.stringify(stored)).not.toContain(text);
    const events = await Event.find({ 'object.id': stored._id }).sort({ at: 1 }).lean();
    expect(events.map(({ type }) => type).sort()).toEqual([
      'call.approved',
      'call.closed',
      'call.drafted',
      'call.published',
      'call.resultsPublished',
    ]);
  });

  it('cannot be approved by the person who wrote it, approver or not', async () => {
    const bureauId = await unit('shucheng', 'county');
    const both = staffOf(app.services, bureauId, 'liaison', 'approver');
    const { no } = await draftCall(both, callContent(app.services));
    expect((await refusalOf(approveCall(both, { no, revision: 1 }))).code).toBe('call.same_person');
  });

  it('needs approval again after a change, by somebody else than who changed it', async () => {
    const bureauId = await unit('shucheng', 'county');
    const approver = staffOf(app.services, bureauId, 'approver');
    const { no } = await draftCall(staffOf(app.services, bureauId, 'liaison'), callContent(app.services));
    await approveCall(approver, { no, revision: 1 });
    await updateCall(approver, { no, revision: 2, ...callContent(app.services, { headcount: null }) });
    const changed = await callOf(no);
    expect(changed).toMatchObject({ status: 'draft', draftedBy: approver.actor.id });
    expect(changed).not.toHaveProperty('approvedBy');
    expect(changed).not.toHaveProperty('headcount');
    expect((await refusalOf(approveCall(approver, { no, revision: 3 }))).code).toBe('call.same_person');
  });

  it('refuses every wrong thing about its content at once', async () => {
    const bureauId = await unit('shucheng', 'county');
    const content = callContent(app.services, {
      title: ' 选聘 ',
      text: '短',
      closesOn: addDays(today(), -1),
      headcount: 0,
    });
    const { code, problems } = await refusalOf(
      draftCall(staffOf(app.services, bureauId, 'liaison'), content),
    );
    expect(code).toBe('input.invalid');
    expect(problems.map(({ path }) => path)).toEqual(['title', 'text', 'closesOn', 'headcount']);
  });

  it('refuses a step out of order, an old revision and another bureau', async () => {
    const bureauId = await unit('shucheng', 'county');
    const liaison = staffOf(app.services, bureauId, 'liaison');
    const { no } = await draftCall(liaison, callContent(app.services));
    const publications = [place('website')];
    const steps = [
      () => publishCall(liaison, { no, revision: 1, publications }),
      () => closeCall(liaison, { no, revision: 1 }),
      () => publishResults(liaison, { no, revision: 1, text: '选聘结果已经在网站上公布。' }),
    ];
    for (const step of steps) expect((await refusalOf(step())).code).toBe('call.wrong_status');
    expect((await refusalOf(closeCall(liaison, { no, revision: 0 }))).code).toBe('request.conflict');
    const stranger = staffOf(app.services, await unit('shucheng', 'county'), 'liaison', 'approver');
    expect((await refusalOf(approveCall(stranger, { no, revision: 1 }))).code).toBe('call.not_found');
  });
});

describe('where and by whom a call may be published', () => {
  it.each([
    ['SC 3', 'shucheng', 'county', 'official_account'],
    ['CQ 7(1)', 'chongqing', 'district', 'news'],
    ['LC 5(1)', 'lincang', 'city', 'website'],
    ['IM 6(1)', 'inner-mongolia', 'banner', 'official_account'],
    ['HN 6(1)', 'hunan', 'city', 'official_account'],
  ])('%s: refuses a medium that the document does not name', async (_article, profileId, level, medium) => {
    const bureauId = await unit(profileId, level);
    const publications = [place(medium)];
    const { code, problems } = await refusalOf(publishedCall(app.services, bureauId, { publications }));
    expect([code, problems[0]?.path]).toEqual(['input.invalid', 'publications']);
  });

  it('refuses a publication that lies ahead', async () => {
    const bureauId = await unit('shucheng', 'county');
    const publications = [place('news', { on: addDays(today(), 1) })];
    const { problems } = await refusalOf(publishedCall(app.services, bureauId, { publications }));
    expect(problems.map(({ path }) => path)).toEqual(['publications.0.on']);
  });

  it.each([
    ['HN 3: a county does not select', 'hunan', 'county'],
    ['HN 3: the province pools and coordinates', 'hunan', 'province'],
    ['LC 16: a county that has not opted in', 'lincang', 'county'],
    ['SC 2: only the county itself', 'shucheng', 'city'],
  ])('%s', async (_title, profileId, level) => {
    const liaison = staffOf(app.services, await unit(profileId, level), 'liaison');
    const { code } = await refusalOf(draftCall(liaison, callContent(app.services)));
    expect(code).toBe('call.no_authority');
  });

  it('IM 6(2), HN 6(1): a call by letter alone is for units, and not offered to everybody', async () => {
    for (const [profileId, level] of [
      ['inner-mongolia', 'league_city'],
      ['hunan', 'city'],
    ] as const) {
      const bureauId = await unit(profileId, level);
      const call = await publishedCall(app.services, bureauId, { publications: [place('letter')] });
      expect(call).toMatchObject({ status: 'published', isPublic: false });
      expect(await openCallsOf(bureauId, today())).toEqual([]);
    }
  });
});

describe('the window', () => {
  it('is open from its first to its last day, by the calendar in Beijing', async () => {
    const bureauId = await unit('shucheng', 'county');
    const opensOn = addDays(today(), 2);
    const closesOn = addDays(today(), 4);
    const { _id } = await publishedCall(app.services, bureauId, { opensOn, closesOn });
    const open = async (day: string) => (await openCallsOf(bureauId, day)).map((call) => call._id);
    expect(await open(addDays(opensOn, -1))).toEqual([]);
    expect(await open(opensOn)).toEqual([_id]);
    expect(await open(closesOn)).toEqual([_id]);
    expect(await open(addDays(closesOn, 1))).toEqual([]);
  });

  it('offers the one that closes first in front', async () => {
    const bureauId = await unit('chongqing', 'city');
    const late = await publishedCall(app.services, bureauId, { closesOn: addDays(today(), 20) });
    const soon = await publishedCall(app.services, bureauId, { closesOn: addDays(today(), 3) });
    expect((await openCallsOf(bureauId, today())).map(({ _id }) => _id)).toEqual([soon._id, late._id]);
  });

  it('is closed in the record the day after, once, however often the job runs', async () => {
    const bureauId = await unit('shucheng', 'county');
    const { _id } = await publishedCall(app.services, bureauId, { closesOn: addDays(today(), 1) });
    app.pass(dayMs);
    await closeDueCalls(app.services);
    expect((await Call.findById(_id).lean())?.status).toBe('published');
    app.pass(3 * dayMs);
    await closeDueCalls(app.services);
    expect(await closeDueCalls(app.services)).toEqual({ closed: 0 });
    expect((await Call.findById(_id).lean())?.status).toBe('closed');
    const events = await Event.find({ 'object.id': _id, type: 'call.closed' }).lean();
    expect(events.map(({ actor }) => actor.kind)).toEqual(['system']);
  });
});
