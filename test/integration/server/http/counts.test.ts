import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { addDays } from '../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../server/domain/time.ts';
import type { countsSchema } from '../../../../server/http/api/counts/schema.ts';
import { Clock } from '../../../../server/models/clock.ts';
import { Dialogue } from '../../../../server/models/dialogue.ts';
import { Task } from '../../../../server/models/task.ts';
import type { Role } from '../../../../server/permissions/roles.ts';
import { openBrowser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let bureauId: string;
beforeAll(async () => {
  app = await startTestApp();
  bureauId = await buildBureau(app);
});
afterAll(() => app.stop());

const minute = 60_000;
const background = { headers: { 'x-background': '1' } };

async function dialogues(unit: string, status: 'open' | 'answered', count: number): Promise<void> {
  const now = app.services.clock.now();
  const rows = Array.from({ length: count }, () => ({
    ...{ _id: randomUUID(), no: randomUUID(), bureauId: unit, personId: 'p', status, order: randomUUID() },
    ...{ openedAt: now, lastFromPersonAt: now, waits: 1, revision: 0 },
  }));
  await Dialogue.insertMany(rows);
}

async function tasks(unit: string, object: { kind: string; id: string }, count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    ...{ _id: `tellByPhone-${randomUUID()}`, bureauId: unit, kind: 'tellByPhone', object, subject: 'x' },
    ...{ article: 'ours', state: 'open', createdAt: app.services.clock.now() },
  }));
  await Task.insertMany(rows);
}

/** Late ones about a dialogue of the unit and about what nobody may see; one ends today, one pauses. */
async function clocks(unit: string, { seen, hidden }: { seen: number; hidden: number }): Promise<void> {
  const today = beijingDay(app.services.clock.now());
  const dialogue = await Dialogue.findOne({ bureauId: unit }).orFail().lean();
  const row = (id: string, limitOn: string, state: 'running' | 'paused' = 'running') => ({
    ...{ _id: randomUUID(), bureauId: unit, kind: 'dialogue.answer', object: { kind: 'dialogue', id } },
    ...{ subject: 'x', state, startedOn: '2020-01-01', softOn: limitOn, limitOn, escalateOn: limitOn },
    ...{ extensions: [], pauses: [], warnings: [], revision: 1 },
  });
  await Clock.insertMany([
    ...Array.from({ length: seen }, () => row(dialogue._id, addDays(today, -1))),
    ...Array.from({ length: hidden }, () => row('nobody-may-see-it', '2020-01-02')),
    ...[row(dialogue._id, today), row(dialogue._id, addDays(today, -9), 'paused')],
  ]);
}

async function countsOf(role: Role): Promise<z.output<typeof countsSchema>> {
  const browser = await signedIn(app, await buildStaff(app, { bureauId, roles: [role] }));
  return JSON.parse((await browser.get('/api/counts')).text);
}

it('counts what waits in the own unit, and only what the reader may see', async () => {
  const beside = await buildBureau(app);
  await dialogues(bureauId, 'open', 2);
  await dialogues(bureauId, 'answered', 3);
  await dialogues(beside, 'open', 4);
  await tasks(bureauId, { kind: 'appointment', id: 'a' }, 1);
  await tasks(bureauId, { kind: 'lead', id: 'nobody-may-see-it' }, 5);
  await tasks(beside, { kind: 'appointment', id: 'b' }, 7);
  const one = { count: 1, more: false };
  await clocks(bureauId, { seen: 3, hidden: 2 });
  await clocks(beside, { seen: 4, hidden: 0 });
  const late = { count: 3, more: false };
  expect(await countsOf('liaison')).toEqual({ dialogues: { count: 2, more: false }, tasks: one, late });
  // IT sees that a table is missing, and no deadline.
  expect(await countsOf('admin')).toEqual({ dialogues: null, tasks: one, late: null });
});

it('stops counting at ninety-nine, and looks at the newest', async () => {
  await dialogues(bureauId, 'open', 97);
  expect((await countsOf('liaison')).dialogues).toEqual({ count: 99, more: false });
  await dialogues(bureauId, 'open', 1);
  app.pass(minute);
  await tasks(bureauId, { kind: 'appointment', id: 'a' }, 100);
  const most = { count: 99, more: true };
  expect(await countsOf('liaison')).toMatchObject({ dialogues: most, tasks: most });
});

it('is no sign of life: a desk that only its page asks for is signed out as before', async () => {
  const staff = await buildStaff(app, { bureauId, roles: ['liaison'] });
  const browser = await signedIn(app, staff);
  for (let i = 0; i < 29; i += 1) {
    app.pass(minute);
    expect((await browser.send('GET', '/api/counts', background)).status).toBe(200);
  }
  app.pass(minute);
  expect((await browser.send('GET', '/api/counts', background)).status).toBe(401);
  expect((await openBrowser(app).send('GET', '/api/counts', background)).status).toBe(401);
});
