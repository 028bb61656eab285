import { afterAll, beforeAll, expect, it } from 'vitest';
import { corpsBureau } from '../../../support/corps.ts';
import { buildInstitution } from '../../../support/institutions.ts';
import { openMini, openServing } from './support/miniPeople.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const here = { longitude: 106.55, latitude: 29.56 };
/** So many metres to the north of it. */
const north = (metres: number) => ({
  type: 'Point' as const,
  coordinates: [here.longitude, here.latitude + metres / 111_195],
});

it('institutions of the own unit, nearest first, not beyond ten kilometres and not where the place is unknown', async () => {
  const bureauId = await corpsBureau(app.services, 'chongqing', 'city');
  const own = await openServing(app, bureauId);
  const second = await buildInstitution(bureauId, {
    name: '仁济诊所',
    place: north(2_500),
    contracted: false,
  });
  const first = await buildInstitution(bureauId, { name: '青石医院', district: '青石县', place: north(800) });
  await buildInstitution(bureauId, { name: '很远的医院', place: north(10_300) });
  await buildInstitution(bureauId, { name: '没有位置的医院' });
  const elsewhere = await corpsBureau(app.services, 'chongqing', 'city');
  await buildInstitution(elsewhere, { name: '别处的医院', place: north(10) });
  const { body } = await own.post('/institutions/near', { clientId: undefined, ...here });
  expect(body).toEqual({
    rows: [
      { id: first._id, name: '青石医院', district: '青石县', contracted: true, distance: 800 },
      { id: second._id, name: '仁济诊所', district: null, contracted: false, distance: 2_500 },
    ],
  });
  // Somebody without a unit looks at the register of the mini program's own.
  const anybody = await openMini(app);
  expect((await anybody.post('/institutions/near', { clientId: undefined, ...here })).body).toEqual({
    rows: [],
  });
});

it.each([
  [{}],
  [{ latitude: 29.5 }],
  [{ latitude: '29.5', longitude: 106.5 }],
  [{ latitude: 91, longitude: 106.5 }],
  [{ latitude: 29.5, longitude: 181 }],
  [{ ...here, name: 'x' }],
])('%j is refused in words', async (body) => {
  const own = await openMini(app);
  const { status, code } = await own.post('/institutions/near', { clientId: undefined, ...body });
  expect([status, code]).toEqual([422, 'input.invalid']);
});
