import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawApplication } from '../../../../../server/commands/applications/withdrawApplication.ts';
import { UnitStats } from '../../../../../server/models/unitStats.ts';
import { unitStats } from '../../../../../server/queries/bureaus/unitStats.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { buildApplication } from '../../http/support/applications.ts';
import { buildBureau } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const minute = 60_000;
const now = () => app.services.clock.now();

it('counts again where something happened, and only there', async () => {
  const [busy, quiet] = [await buildBureau(app), await buildBureau(app)];
  const { no, personId } = await buildApplication(app, { bureauId: busy });
  const first = await unitStats([busy, quiet], now());
  expect(first.get(busy)).toEqual({ applications: { submitted: 1 }, supervisors: {}, inForce: 0 });
  expect(first.get(quiet)).toEqual({ applications: {}, supervisors: {}, inForce: 0 });

  // The events of the set-up are past the overlap only at the second look.
  app.pass(5 * minute);
  await unitStats([busy, quiet], now());
  app.pass(5 * minute);
  await UnitStats.updateMany({}, { $set: { inForce: 99 } });
  expect((await unitStats([busy, quiet], now())).get(quiet)?.inForce).toBe(99);

  app.pass(5 * minute);
  await withdrawApplication({ ...app.services, actor: { kind: 'person', id: personId } }, { personId, no });
  const after = await unitStats([busy, quiet], now());
  expect(after.get(busy)).toEqual({ applications: { withdrawn: 1 }, supervisors: {}, inForce: 0 });
  expect(after.get(quiet)?.inForce).toBe(99);
});

it('begins anew every day, because a term ends with its day', async () => {
  const bureauId = await buildBureau(app);
  const day = 24 * 60 * minute;
  const today = new Date(now().getTime() + 8 * 60 * minute).toISOString().slice(0, 10);
  await buildAppointment(app.services, {
    bureauId,
    supervisorId: randomUUID(),
    termStart: '2020-01-01',
    termEnd: today,
  });
  expect((await unitStats([bureauId], now())).get(bureauId)?.inForce).toBe(1);
  expect((await unitStats([bureauId], new Date(now().getTime() + day))).get(bureauId)?.inForce).toBe(0);
});
