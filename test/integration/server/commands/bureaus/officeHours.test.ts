import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeOfficeHours } from '../../../../../server/commands/bureaus/changeOfficeHours.ts';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { Event } from '../../../../../server/models/event.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import { getBureau } from '../../../../../server/queries/bureaus/getBureau.ts';
import { system } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let bureauId: string;
beforeAll(async () => {
  app = await startTestApp();
  bureauId = randomUUID();
  const name = '市医疗保障局';
  await createBureau(system(app), { id: bureauId, profileId: 'chongqing', level: 'city', name });
});
afterAll(() => app.stop());

function staffOf(unit: string, role: Role = 'admin') {
  return {
    ...app.services,
    actor: { kind: 'staff', id: randomUUID(), bureauId: unit, roles: [role] } as const,
  };
}
const morning = { weekday: 1, from: '09:00', to: '12:00' };
const stored = async () => (await getBureau(bureauId, app.services.clock.now())).officeHours;
const events = () => Event.countDocuments({ type: 'bureau.officeHoursChanged', bureauId });

it('an admin sets them and takes them back; this process knows at once, and each change is an event', async () => {
  const admin = staffOf(bureauId);
  expect(await stored()).toBeUndefined();
  await changeOfficeHours(admin, { bureauId, hours: [morning] });
  expect(await stored()).toEqual([morning]);
  await changeOfficeHours(admin, { bureauId, hours: null });
  expect(await stored()).toBeNull();
  expect(await events()).toBe(2);
});

it('everything wrong is said at once, and nothing is written', async () => {
  const hours = [morning, { weekday: 1, from: '11:00', to: '13:00' }, { weekday: 2, from: '9', to: '08:00' }];
  const [before, known] = [await events(), await stored()];
  await expect(changeOfficeHours(staffOf(bureauId), { bureauId, hours })).rejects.toMatchObject({
    code: 'input.invalid',
    problems: [{ path: 'hours.1.from' }, { path: 'hours.2.from' }],
  });
  expect([await events(), await stored()]).toEqual([before, known]);
});

it('is for who administers the unit', async () => {
  const change = { bureauId, hours: null };
  await expect(changeOfficeHours(staffOf(bureauId, 'liaison'), change)).rejects.toMatchObject({
    code: 'permission.denied',
  });
  await expect(changeOfficeHours(staffOf(randomUUID()), change)).rejects.toMatchObject({
    code: 'bureau.not_found',
  });
});
