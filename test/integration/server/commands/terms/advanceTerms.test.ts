import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { advanceTerms } from '../../../../../server/commands/terms/advanceTerms.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

const script = join(import.meta.dirname, 'advanceProcess.ts');
const today = beijingDay(new Date());
let corps: Corps;
beforeAll(async () => {
  corps = await startCorps(today);
});
afterAll(() => corps.stop());

/** `count` terms of one bureau that end in sixty days: the first notice is due today. */
async function dueTerms(count: number): Promise<string> {
  const bureauId = await corps.bureau('shucheng');
  const termEnd = addDays(today, 60);
  const changes = { bureauId, termStart: addDays(today, -600), termEnd, nextCheckOn: today };
  const { _id: _, no: __, supervisorId: ___, ...like } = await buildAppointment(corps.services, changes);
  const rows = Array.from({ length: count - 1 }, () => ({
    ...like,
    ...{ _id: randomUUID(), no: corps.services.ids.matter('PZ', today), supervisorId: randomUUID() },
  }));
  await Appointment.insertMany(rows);
  return bureauId;
}

/** How many events and tasks each term of the bureau has: all ones when nothing was lost or done twice. */
async function perTerm(bureauId: string): Promise<{ terms: number; events: number; tasks: number }> {
  const objects = async (rows: { object: { id: string } }[]) => new Set(rows.map(({ object }) => object.id));
  const events = await Event.find({ bureauId, type: 'term.noticed' }, { object: 1 }).lean();
  const tasks = await Task.find({ bureauId, kind: 'decideRenewal' }, { object: 1 }).lean();
  expect((await objects(events)).size).toBe(events.length);
  expect((await objects(tasks)).size).toBe(tasks.length);
  return {
    terms: await Appointment.countDocuments({ bureauId, noticesSent: 'T-60' }),
    events: events.length,
    tasks: tasks.length,
  };
}

it('killed midway with SIGKILL and run again: exactly one event and one task for every term', async () => {
  const bureauId = await dueTerms(300);
  const child = spawn(process.execPath, ['--import', 'tsx', script, corps.uri], { stdio: 'ignore' });
  await expect
    .poll(() => Event.countDocuments({ bureauId, type: 'term.noticed' }), { timeout: 50_000, interval: 20 })
    .toBeGreaterThan(40);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const done = await perTerm(bureauId);
  expect(done.terms).toBeLessThan(300);
  // Whatever was done was done as a whole.
  expect(done).toEqual({ terms: done.terms, events: done.terms, tasks: done.terms });
  await advanceTerms(corps.services);
  expect(await perTerm(bureauId)).toEqual({ terms: 300, events: 300, tasks: 300 });
});

it('two workers at once do every term once, and more than one batch', async () => {
  const bureauId = await dueTerms(250);
  const runs = await Promise.all([advanceTerms(corps.services), advanceTerms(corps.services)]);
  expect(runs.map(({ failed }) => failed)).toEqual([0, 0]);
  // A term that both met at the same moment is left to the next round.
  await advanceTerms(corps.services);
  expect(await perTerm(bureauId)).toEqual({ terms: 250, events: 250, tasks: 250 });
});

it('a term that cannot be advanced blocks no other, and is tried again', async () => {
  const bureauId = await dueTerms(3);
  const [broken] = await Appointment.find({ bureauId }).sort({ _id: 1 }).lean();
  const profile = { id: 'gone', version: '1' };
  await Appointment.updateOne({ _id: broken?._id }, { $set: { profile, termEnd: addDays(today, -1) } });
  expect(await advanceTerms(corps.services)).toMatchObject({ noticed: 2, failed: 1 });
  expect((await Appointment.findById(broken?._id).lean())?.nextCheckOn).toBe(today);
  expect(await advanceTerms(corps.services)).toMatchObject({ noticed: 0, failed: 1 });
});
