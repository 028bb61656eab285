import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createBureau } from '../../../../server/commands/bureaus/createBureau.ts';
import { addDays } from '../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../server/domain/time.ts';
import type { expiringSchema, termSchema } from '../../../../server/http/api/terms/schema.ts';
import { Event } from '../../../../server/models/event.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { type Browser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff, system } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let today: string;
beforeAll(async () => {
  app = await startTestApp();
  today = beijingDay(app.services.clock.now());
});
afterAll(() => app.stop());

let count = 0;
/** A bureau under a rule-set, with somebody of each role signed in. */
async function bureauOf(profileId: string) {
  count += 1;
  const id = `terms-${count}`;
  await createBureau(system(app), { id, name: '测试医疗保障局', level: 'city', profileId });
  const as = async (role: 'liaison' | 'approver' | 'auditor') =>
    signedIn(app, await buildStaff(app, { bureauId: id, roles: [role] }));
  return { id, liaison: await as('liaison'), approver: await as('approver'), auditor: await as('auditor') };
}

const termOf = async (browser: Browser, no: string) =>
  (await browser.get(`/api/supervisors/${no}/term`)).body as unknown as z.output<typeof termSchema>;
const listOf = async (browser: Browser, query = '') =>
  (await browser.get(`/api/terms/expiring${query}`)).body as unknown as z.output<typeof expiringSchema>;

let bureau: Awaited<ReturnType<typeof bureauOf>>;
beforeEach(async () => {
  bureau = await bureauOf('hunan');
});

describe('GET /api/terms/expiring', () => {
  it('lists the most urgent first, a page at a time, of the own bureau only', async () => {
    const build = (days: number, bureauId = bureau.id) =>
      buildAppointment(app.services, { bureauId, termEnd: addDays(today, days) });
    const nos: string[] = [];
    for (const days of [60, 10, 10, 0]) nos.push((await build(days)).no);
    await build(61);
    await build(5, await buildBureau(app));
    const first = await listOf(bureau.auditor, '?limit=2');
    const second = await listOf(bureau.auditor, `?limit=2&cursor=${first.nextCursor}`);
    const rows = [...first.rows, ...second.rows];
    expect(rows.map(({ daysLeft }) => daysLeft)).toEqual([0, 10, 10, 60]);
    expect(new Set(rows.map(({ no }) => no))).toEqual(new Set(nos));
    expect(second.nextCursor).toBeNull();
    expect(rows[0]).toMatchObject({ name: '林**', statusLabel: '在聘', consentLabel: '未征求' });
  });
});

describe('GET /api/supervisors/:no/term', () => {
  it('offers what this person may do now, with the document’s own grounds and words (HN 9)', async () => {
    const { no } = await buildAppointment(app.services, { bureauId: bureau.id });
    const seen = await termOf(bureau.liaison, no);
    expect(seen.grounds.map(({ code }) => code)).not.toContain('EXPIRED');
    expect(seen.grounds[0]).toMatchObject({
      basis: '第九条第（一）项',
      findings: [{ label: '情节严重' }, { label: '造成严重后果' }],
    });
    expect(seen.acts.recordResignation).toEqual({ ok: true, reason: null, basis: '第九条第（五）项' });
    expect([seen.acts.proposeDismissal.ok, seen.acts.renew.ok, seen.acts.openInquiry.ok]).toEqual([
      ...[true, false, false],
    ]);
    const approver = await termOf(bureau.approver, no);
    expect(approver.acts.renew).toMatchObject({ ok: false, reason: expect.stringContaining('60天') });
    expect(approver.acts.openInquiry.ok).toBe(true);
    const { acts } = await termOf(bureau.auditor, no);
    // Whoever looks at a person's matters is on record.
    expect(await Event.countDocuments({ type: 'term.viewed', 'data.no': no })).toBe(3);
    expect(Object.values(acts).some(({ ok }) => ok)).toBe(false);
  });
});

describe('writing', () => {
  it('CQ 8: a dismissal by two people; “keep” is not even offered', async () => {
    const must = await bureauOf('chongqing');
    const { no } = await buildAppointment(app.services, { bureauId: must.id });
    const path = `/api/supervisors/${no}`;
    const body = { finding: {}, illegal: false, evidence: '泄露案件信息，见卷宗。', revision: 1 };
    const foreign = await must.liaison.post(`${path}/dismissal`, { ...body, ground: 'FALSE_INFO' });
    expect([foreign.status, foreign.body.error.code]).toEqual([409, 'term.not_allowed']);
    expect(foreign.body.error.problems[0]?.message).toContain('没有这一项');
    const proposed = await must.liaison.post(`${path}/dismissal`, { ...body, ground: 'DISCIPLINE_ANY' });
    expect(proposed.status).toBe(204);
    expect((await termOf(must.liaison, no)).proposal?.decisions).toEqual([]);
    const { proposal } = await termOf(must.approver, no);
    expect(proposal?.decisions.map(({ decision }) => decision)).toEqual(['dismiss', 'unfounded']);
    expect(proposal).toMatchObject({ basis: '第八条第（一）项', evidence: body.evidence });
    const decision = { decision: 'dismiss', reason: '情况属实。', revision: 2 };
    expect((await must.approver.post(`${path}/dismissal/decision`, decision)).status).toBe(204);
    const after = await termOf(must.approver, no);
    expect(after).toMatchObject({
      ...{ status: 'dismissed', inForce: false },
      end: { basis: '第八条第（一）项', reason: '情况属实。' },
    });
  });

  it('records consent and renews; the stale page is refused', async () => {
    const { no } = await buildAppointment(app.services, { bureauId: bureau.id, termEnd: addDays(today, 5) });
    const path = `/api/supervisors/${no}`;
    const consent = { state: 'given', note: '电话确认，有记录。', revision: 1 };
    expect((await bureau.liaison.post(`${path}/consent`, consent)).status).toBe(204);
    const stale = await bureau.approver.post(`${path}/renewal`, { need: '', revision: 1 });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'request.conflict']);
    const renewed = await bureau.approver.post(`${path}/renewal`, { need: '', revision: 2 });
    expect(renewed.status).toBe(200);
    const { no: nextNo } = renewed.body as unknown as { no: string };
    expect(await termOf(bureau.auditor, nextNo)).toMatchObject({ termNo: 2, termStart: addDays(today, 6) });
    expect(await termOf(bureau.auditor, no)).toMatchObject({ renewed: true, consentNote: consent.note });
  });
});
