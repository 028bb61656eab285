import { join } from 'node:path';
import type { Browser as Chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createQueueBoard, type QueueBoard } from '../../../../server/queues/board.ts';
import { createQueues } from '../../../../server/queues/connection.ts';
import { artefacts, openBrowser } from '../../../support/browser.ts';
import { signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
let app: TestApp;
let board: QueueBoard;
let chromium: Chromium;
beforeAll(async () => {
  board = createQueueBoard(inject('redisUrl'), log as never);
  app = await startTestApp({ board });
  chromium = await openBrowser();
});
afterAll(async () => {
  await chromium?.close();
  await board.close();
  await app.stop();
});

it('loads in a browser under our CSP: no error, nothing refused, nothing asked of elsewhere', async () => {
  const bureauId = await buildBureau(app);
  const { cookie } = await signedIn(app, await buildStaff(app, { bureauId, roles: ['admin'] }));
  const queues = createQueues(inject('redisUrl'), log as never);
  await queues.offer('deliveries', ['look-1', 'look-2']);
  await queues.close();
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 } });
  const [name = '', ...value] = (cookie ?? '').split(';')[0]?.split('=') ?? [];
  await context.addCookies([{ name, value: value.join('='), url: app.base }]);
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  page.on('console', (line) => void (line.type() === 'error' && problems.push(line.text())));
  page.on('pageerror', (error) => void problems.push(error.message));
  page.on('request', (request) => void asked.push(new URL(request.url()).origin));
  await page.goto(`${app.base}/console/queues/`);
  await page.getByText('deliveries').first().waitFor({ timeout: 30_000 });
  await page.screenshot({ path: join(artefacts, 'queue-board-1280.png') });
  await page.goto(`${app.base}/console/queues/queue/deliveries`);
  await page.getByText('look-1').first().waitFor({ timeout: 30_000 });
  await page.screenshot({ path: join(artefacts, 'queue-board-queue-1280.png') });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(artefacts, 'queue-board-390.png') });
  expect(problems).toEqual([]);
  expect([...new Set(asked)]).toEqual([app.base]);
});
