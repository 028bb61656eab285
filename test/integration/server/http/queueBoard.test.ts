import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { dueSources } from '../../../../server/outbox/dueSources.ts';
import type { Role } from '../../../../server/permissions/roles.ts';
import { createQueueBoard, type QueueBoard } from '../../../../server/queues/board.ts';
import { createQueues, prefix } from '../../../../server/queues/connection.ts';
import { type Browser, openBrowser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const names = [...new Set(dueSources.map(({ queue }) => queue))];
let app: TestApp;
let board: QueueBoard;
const browsers = {} as Record<Role, Browser>;
beforeAll(async () => {
  board = createQueueBoard(inject('redisUrl'), log as never);
  app = await startTestApp({ board });
  const bureauId = await buildBureau(app);
  for (const role of ['admin', 'liaison', 'approver'] as const)
    browsers[role] = await signedIn(app, await buildStaff(app, { bureauId, roles: [role] }));
  const queues = createQueues(inject('redisUrl'), log as never);
  for (const name of names) await queues.offer(name, [`board-${name}-1`, `board-${name}-2`]);
  await queues.close();
});
afterAll(async () => {
  await board.close();
  await app.stop();
});

const home = '/console/queues/';

it('is there for administrators: its page, its files, its queues', async () => {
  const page = await browsers.admin.get(home);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`<base href="${home}">`);
  // Nothing inline that would run or style, and nothing from elsewhere.
  expect(page.text).not.toMatch(
    /<style|style=|https?:\/\/|<script(?! (?:defer src="static\/|id="__UI_CONFIG__"))/,
  );
  for (const [, file] of page.text.matchAll(/(?:href|src)="(static\/[^"]+)"/g))
    expect((await browsers.admin.get(`${home}${file}`)).status, file).toBe(200);
  const { queues } = JSON.parse((await browsers.admin.get(`${home}api/queues?page=1&jobsPerPage=10`)).text);
  expect(queues.map(({ name }: { name: string }) => name).sort()).toEqual([...names].sort());
  expect(queues.every(({ readOnlyMode }: { readOnlyMode: boolean }) => readOnlyMode)).toBe(true);
});

it('does not exist for anybody else, nor for whatever changes something', async () => {
  const others = [browsers.liaison, browsers.approver, openBrowser(app)];
  for (const browser of others)
    for (const path of ['', 'static/images/logo.svg', 'api/queues'])
      expect((await browser.get(home + path)).status).toBe(404);
  for (const path of ['api/queues/events/pause', 'api/queues/events/add', 'api/queues/events/clean/wait'])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await browsers.admin.send(method, home + path, { body: {} })).status).toBeGreaterThanOrEqual(
        400,
      );
  expect((await browsers.admin.get(`${home}static/../../../package.json`)).status).not.toBe(200);
  expect((await browsers.admin.get(`${home}api/nothing`)).status).toBe(404);
});

it('every job in every queue holds the id of a row and nothing else', async () => {
  const connection = new Redis(inject('redisUrl'), { maxRetriesPerRequest: null });
  for (const name of names) {
    const queue = new Queue(name, { connection, prefix });
    const jobs = await queue.getJobs(['wait', 'active', 'delayed', 'failed', 'completed']);
    expect(jobs.length, name).toBeGreaterThanOrEqual(2);
    for (const { data, id } of jobs) {
      expect(Object.keys(data)).toEqual(['id']);
      expect(data.id).toMatch(/^[\w-]{1,200}$/);
      expect(id).toBe(`outbox-${data.id}`);
    }
    const path = `${home}api/queues?activeQueue=${name}&page=1&jobsPerPage=10&status=latest`;
    const { queues } = JSON.parse((await browsers.admin.get(path)).text);
    const shown = queues.find((one: { name: string }) => one.name === name).jobs;
    expect(shown.length, name).toBeGreaterThan(0);
    for (const job of shown) expect(Object.keys(job.data)).toEqual(['id']);
    await queue.obliterate({ force: true });
    await queue.close();
  }
  connection.disconnect();
});
