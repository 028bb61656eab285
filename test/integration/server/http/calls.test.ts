import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { daysBetween } from '../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../server/domain/time.ts';
import type { detailSchema, listSchema } from '../../../../server/http/api/calls/schema.ts';
import { callContent } from '../../../support/calls.ts';
import { type Browser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let liaison: Browser;
let approver: Browser;
let bureauId: string;
beforeAll(async () => {
  app = await startTestApp();
  bureauId = await buildBureau(app);
  liaison = await signedIn(app, await buildStaff(app, { bureauId, roles: ['liaison'] }));
  approver = await signedIn(app, await buildStaff(app, { bureauId, roles: ['approver'] }));
});
afterAll(() => app.stop());

const today = () => beijingDay(app.services.clock.now());

async function detail(browser: Browser, no: string) {
  const { body } = await browser.get(`/api/calls/${no}`);
  return body as unknown as z.output<typeof detailSchema>;
}

async function drafted(): Promise<string> {
  const { status, body } = await liaison.post('/api/calls', callContent(app.services));
  expect(status).toBe(200);
  return body.no;
}

describe('/api/calls', () => {
  it('leads a call from the draft to its results, and offers each person their own steps', async () => {
    const no = await drafted();
    expect(await detail(liaison, no)).toMatchObject({
      status: 'draft',
      steps: ['update'],
      applications: 0,
      // CQ 7(1), 5
      media: [{ medium: 'designated_way', article: '第七条第（一）项' }],
      headcountBasis: ['定点医药机构数量', '医保基金预算总额', '医保管理规范性水平', '本地实际'],
    });
    expect((await detail(approver, no)).steps).toEqual(['update', 'approve']);
    const at = (path: string) => `/api/calls/${no}/${path}`;
    const approved = await approver.post(at('approval'), { revision: 1 });
    expect(approved.body).toMatchObject({ status: 'approved', statusLabel: '待发布', revision: 2 });
    const link = 'https://example.gov.cn/gonggao';
    const publications = [{ medium: 'designated_way', place: '本局公众号', on: today(), link }];
    expect((await liaison.post(at('publication'), { revision: 2, publications })).status).toBe(200);
    expect(await detail(liaison, no)).toMatchObject({
      isOpen: true,
      steps: ['close'],
      publications: [{ mediumLabel: '公开发布（指定方式）', place: '本局公众号', link }],
    });
    expect((await liaison.post(at('closing'), { revision: 3 })).status).toBe(200);
    const text = '共选聘十名社会监督员，名单另行公示。';
    expect((await approver.post(at('results'), { revision: 4, text })).status).toBe(200);
    expect(await detail(liaison, no)).toMatchObject({ status: 'resultsPublished', results: text, steps: [] });
  });

  it('refuses a malformed body with every problem, and a medium that no document names', async () => {
    const wrong = { ...callContent(app.services), title: '选', text: '短', closesOn: '2020-01-01' };
    const { status, body } = await liaison.post('/api/calls', wrong);
    expect([status, body.error.problems.map(({ path }) => path)]).toEqual([
      422,
      ['title', 'text', 'closesOn'],
    ]);
    const no = await drafted();
    await approver.post(`/api/calls/${no}/approval`, { revision: 1 });
    const script = { medium: 'designated_way', place: '网站', on: today(), link: 'javascript:alert(1)' };
    const bad = await liaison.post(`/api/calls/${no}/publication`, { revision: 2, publications: [script] });
    expect([bad.status, bad.body.error.problems[0]?.path]).toEqual([422, 'publications.0.link']);
    const publications = [{ medium: 'news', place: '日报', on: today() }];
    const other = await liaison.post(`/api/calls/${no}/publication`, { revision: 2, publications });
    expect(other.body.error.problems.map(({ path }) => path)).toEqual(['publications']);
  });

  it('lists the bureau’s own calls, newest first, page by page', async () => {
    app.pass(1000);
    const first = await drafted();
    app.pass(1000);
    const second = await drafted();
    const page = (await liaison.get('/api/calls?limit=1')).body as unknown as z.output<typeof listSchema>;
    expect(page.rows).toHaveLength(1);
    const next = (await liaison.get(`/api/calls?limit=1&cursor=${page.nextCursor}`)).body;
    const seen = [page.rows[0]?.no, (next as unknown as typeof page).rows[0]?.no];
    expect(seen).toEqual([second, first]);
  });

  it('says that a call has ended the day after its last one, before any job has run', async () => {
    const no = await drafted();
    await approver.post(`/api/calls/${no}/approval`, { revision: 1 });
    const publications = [{ medium: 'designated_way', place: '本局公众号', on: today() }];
    await liaison.post(`/api/calls/${no}/publication`, { revision: 2, publications });
    const { closesOn } = await detail(liaison, no);
    app.pass((daysBetween(today(), closesOn) + 1) * 24 * 60 * 60_000);
    const later = await signedIn(app, await buildStaff(app, { bureauId, roles: ['liaison'] }));
    expect(await detail(later, no)).toMatchObject({ status: 'closed', statusLabel: '已截止', isOpen: false });
  });
});
