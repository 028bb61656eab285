import { randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBureau } from '../../../../server/commands/bureaus/createBureau.ts';
import { Event } from '../../../../server/models/event.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { type LeadFields, madeUpLead } from '../../../support/madeUpLeads.ts';
import { type Browser, openBrowser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff, system } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

interface Table {
  key: string;
  label: string;
  rows: { key: string; label: string; count: number | null }[];
  total: number | null;
  isWithheld: boolean;
}
interface Statistics {
  total: number | null;
  isWithheld: boolean;
  through: string | null;
  desks: { key: string }[];
  tables: Table[];
  times: { key: string; median: number | null; p90: number | null }[];
}

let app: TestApp;
let bureauId: string;
let below: string[];
let approver: Browser;
const year = 2025;

const write = (fields: readonly LeadFields[]) => Lead.insertMany(fields.map((one) => madeUpLead(one)));
const many = (count: number, fields: LeadFields): LeadFields[] => Array.from({ length: count }, () => fields);
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

async function statistics(browser: Browser, query: string): Promise<Statistics> {
  const { status, text } = await browser.get(`/api/lead-statistics?year=${year}&${query}`);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text);
}

function tableOf({ tables }: Statistics, key: string): Record<string, number | null> {
  const table = tables.find((one) => one.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return Object.fromEntries(table.rows.map((row) => [row.key, row.count]));
}

/** Bytes of a download; the browser of the tests reads them as latin1. */
async function sheet(browser: Browser, path: string) {
  const { status, text, headers } = await browser.get(path);
  expect([status, headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true]);
  return readSheet(Buffer.from(text, 'latin1'));
}

beforeAll(async () => {
  app = await startTestApp();
  bureauId = await buildBureau(app);
  below = [`bureau-${randomUUID().slice(0, 8)}`, `bureau-${randomUUID().slice(0, 8)}`];
  const profileId = app.services.profiles.all[0]?.id ?? '';
  for (const id of below) {
    await createBureau(system(app), {
      id,
      name: `下级${id}`,
      level: 'county',
      profileId,
      parentId: bureauId,
    });
  }
  const [one = '', two = ''] = below;
  const own = { bureauId, receivedAt: at('2025-03-10'), codes: ['CQ1'] };
  const decided = { filingDecidedAt: at('2025-03-17'), fedBackAt: at('2025-04-10') };
  await write([
    ...many(12, { ...own, target: 'institution', ...decided, status: 'fed_back', outcome: 'substantiated' }),
    ...many(7, { ...own, target: 'pharmacy', receivedAt: at('2025-07-01') }),
    ...many(3, { ...own, target: 'insured', codes: ['CQ1', 'CQ2'] }),
    // The last moment of the year in Beijing, and the first of the next one.
    { ...own, target: 'institution', receivedAt: new Date('2025-12-31T15:59:59Z') },
    { ...own, target: 'institution', receivedAt: new Date('2025-12-31T16:00:00Z') },
    ...many(6, { ...own, desk: 'agency', target: 'agency' }),
    ...many(9, { ...own, bureauId: one, target: 'pharmacy' }),
    ...many(8, { ...own, bureauId: two, target: 'institution' }),
    ...many(5, { ...own, bureauId: two, desk: 'agency', target: 'agency' }),
  ]);
  approver = await signedIn(app, await buildStaff(app, { bureauId, roles: ['approver'] }));
});
afterAll(() => app.stop());

describe('statistics of the own unit', () => {
  it('count one desk and one year in Beijing, hide what is small and what would tell it', async () => {
    const found = await statistics(approver, 'part=year');
    expect(found.total).toBe(23);
    expect(tableOf(found, 'target')).toEqual({
      institution: null,
      pharmacy: 7,
      insured: null,
      agency: 0,
      bureau: 0,
    });
    expect(tableOf(found, 'outcome')).toMatchObject({ substantiated: 12, none: 11, unclear: 0 });
    expect(tableOf(found, 'codes')).toEqual({ CQ1: 23, CQ2: null });
    // March 15, July 7, December 1: the one of December is not the difference.
    expect(tableOf(found, 'month')).toMatchObject({ 3: null, 7: 7, 12: null, 1: 0 });
    expect(found.desks.map(({ key }) => key)).toEqual(['cases', 'agency', 'staff']);
  });

  it('say the same total in every table that adds up, or none', async () => {
    const found = await statistics(approver, 'part=year');
    for (const { key, total, rows } of found.tables) {
      if (key === 'codes') continue;
      expect(total, key).toBe(found.total);
      const shown = rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
      if (rows.every(({ count }) => count !== null)) expect(shown, key).toBe(total);
      else expect(shown, key).toBeLessThan(23);
    }
  });

  it('count working days from arrival, where enough are done', async () => {
    const { times } = await statistics(approver, 'part=year');
    // 10 to 17 March: five working days; to 10 April: 23 with 清明 (4 April) off.
    expect(times).toMatchObject([
      { key: 'filing', median: 5, p90: 5 },
      { key: 'feedback', median: 22, p90: 22 },
    ]);
  });

  it('show no quarter of a year with a small month: it would be the difference', async () => {
    const found = await statistics(approver, 'part=q1');
    expect([found.total, found.isWithheld]).toEqual([null, true]);
    expect(
      found.tables.flatMap(({ rows }) => rows.map(({ count }) => count)).filter((n) => n !== null),
    ).toEqual([]);
  });

  it('keep each desk apart, and answer only for the own ones', async () => {
    expect(tableOf(await statistics(approver, 'desk=agency'), 'target')).toMatchObject({ agency: 6 });
    app.pass(31_000);
    const liaison = await signedIn(app, await buildStaff(app, { bureauId, roles: ['liaison'] }));
    const answer = await liaison.get(`/api/lead-statistics?year=${year}&desk=agency`);
    expect([answer.status, answer.body.error.code]).toEqual([403, 'permission.denied']);
    expect((await liaison.get('/api/lead-statistics/xlsx?year=2025')).status).toBe(403);
    expect((await openBrowser(app).get('/api/lead-statistics?year=2025')).status).toBe(401);
  });

  it('take no period that is no whole one', async () => {
    for (const query of ['year=2025&part=w1', 'year=x', 'part=year']) {
      const answer = await approver.get(`/api/lead-statistics?${query}`);
      expect([answer.status, answer.body.error.code], query).toEqual([422, 'input.invalid']);
    }
  });
});

describe('statistics of the units below', () => {
  it('are numbers of the desk for cases, by unit, without the own unit', async () => {
    const found = await statistics(approver, 'scope=below');
    expect(found.total).toBe(17);
    expect(tableOf(found, 'unit')).toEqual({ [below[0] ?? '']: 9, [below[1] ?? '']: 8 });
    expect(tableOf(found, 'target')).toMatchObject({ pharmacy: 9, institution: 8, agency: 0 });
    const agency = await approver.get(`/api/lead-statistics?year=${year}&scope=below&desk=agency`);
    expect(agency.status).toBe(403);
  });

  it('end with the last month that is over', async () => {
    const now = app.services.clock.now();
    const thisYear = now.getUTCFullYear();
    await write(many(6, { bureauId: below[0] ?? '', receivedAt: new Date(now.getTime() - 1_000) }));
    const { text } = await approver.get(`/api/lead-statistics?year=${thisYear}&scope=below`);
    expect((JSON.parse(text) as Statistics).total).toBe(0);
  });
});

describe('files', () => {
  it.each(['part=year', 'part=q1', 'scope=below'])('hold the numbers of the API (%s)', async (query) => {
    const found = await statistics(approver, query);
    const rows = await sheet(approver, `/api/lead-statistics/xlsx?year=${year}&${query}`);
    const cells = rows.map((row) => row.slice(0, 2));
    expect(cells).toContainEqual(['线索总数', found.total ?? '＊']);
    for (const { label, rows: said, isWithheld, key, total } of found.tables) {
      const start = cells.findIndex(([name, head]) => name === label && head === '数量');
      expect(start, label).toBeGreaterThan(0);
      if (isWithheld) continue;
      const written = cells.slice(start + 1, start + 1 + said.length);
      expect(written).toEqual(said.map((row) => [row.label, row.count ?? '＊']));
      if (key !== 'codes') expect(cells[start + 1 + said.length]).toEqual(['合计', total ?? '＊']);
    }
  });

  it('of the list hold what may be seen, and leave an event with the number of rows', async () => {
    const rows = await sheet(approver, `/api/leads-export?year=${year}&target=pharmacy`);
    expect(rows).toHaveLength(1 + 7);
    expect(rows[0]?.slice(0, 4)).toEqual(['编号', '状态', '收到日期', '举报对象']);
    const numbers = await Lead.distinct('no', { bureauId, target: 'pharmacy' });
    expect(
      rows
        .slice(1)
        .map(([no]) => no)
        .sort(),
    ).toEqual(numbers.sort());
    const event = await Event.findOne({ bureauId, type: 'lead.exported' }).sort({ _id: -1 }).lean();
    expect(event?.data).toEqual({ what: 'list', rows: 7 });
  });
});
