import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Application } from '../../../../server/models/application.ts';
import { buildApplication } from './support/applications.ts';
import { type Browser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

const total = 200;
let app: TestApp;
let bureauId: string;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp();
  bureauId = await buildBureau(app);
  // Many share one moment: the order must not depend on the time alone.
  for (let i = 0; i < total; i += 1) {
    if (i % 7 === 0) app.pass(1_000);
    await buildApplication(app, { bureauId });
  }
  browser = await signedIn(app, await buildStaff(app, { bureauId }));
});
afterAll(() => app.stop());

async function walk(query: string, between: () => Promise<unknown> = async () => undefined) {
  const seen: { no: string; submittedAt: string }[] = [];
  let cursor = '';
  do {
    const { status, body } = await browser.get(`/api/applications?${query}&cursor=${cursor}`);
    expect(status).toBe(200);
    seen.push(...body.rows);
    cursor = body.nextCursor ?? '';
    if (cursor) await between();
  } while (cursor);
  return seen;
}

describe('pages of the list', () => {
  it('hold every row once, newest first', async () => {
    const seen = await walk('limit=13');
    expect(seen).toHaveLength(total);
    expect(new Set(seen.map(({ no }) => no)).size).toBe(total);
    const times = seen.map(({ submittedAt }) => submittedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('neither repeat nor lose a row while new ones arrive', async () => {
    const before = (await walk('limit=100')).map(({ no }) => no);
    const seen = await walk('limit=40', async () => {
      app.pass(1_000);
      await buildApplication(app, { bureauId });
    });
    expect(seen.map(({ no }) => no)).toEqual(before);
  });

  it('are twenty rows without being asked, and the last one says so', async () => {
    const { body } = await browser.get('/api/applications');
    expect(body.rows).toHaveLength(20);
    const { body: none } = await browser.get('/api/applications?status=withdrawn');
    expect([none.rows, none.nextCursor]).toEqual([[], null]);
  });

  it.each([
    ['all', { bureauId: 1, submittedAt: -1, _id: -1 }],
    ['one status', { bureauId: 1, status: 1, submittedAt: -1, _id: -1 }],
  ])('of %s follow an index that is there', async (_what, key) => {
    expect((await Application.listIndexes()).map((index) => index.key)).toContainEqual(key);
  });

  // The local store does not explain its plans (design §4); a real MongoDB does.
  if (inject('mongoGiven')) {
    it('are read through the index alone, without sorting', async () => {
      const collection = mongoose.connection.collection('applications');
      const plan = await collection.find({ bureauId }).sort({ submittedAt: -1, _id: -1 }).limit(21).explain();
      const text = JSON.stringify(plan);
      expect(text).toContain('IXSCAN');
      expect(text).not.toContain('"SORT"');
    });
  }
});
