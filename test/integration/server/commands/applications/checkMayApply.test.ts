import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkMayApply } from '../../../../../server/commands/applications/checkMayApply.ts';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function unit(profileId: string, level: string, changes: object = {}) {
  const id = `bureau-${randomUUID().slice(0, 8)}`;
  const context = { ...app.services, actor: { kind: 'system', id: 'test' } } as const;
  await createBureau(context, { id, name: '测试医疗保障局', level, profileId });
  await Bureau.updateOne({ _id: id }, { $set: changes });
  return Bureau.findById(id).orFail().lean();
}

const alone = { mode: 'self', invited: false };
const directly = { mode: 'direct_on_recommendation', invited: true };

it('HN 3: the city selects, counties and the province do not (trap 25)', async () => {
  await expect(checkMayApply(app.services, await unit('hunan', 'city'), alone)).resolves.toBeUndefined();
  for (const level of ['county', 'province']) {
    const refusal = await refusalOf(checkMayApply(app.services, await unit('hunan', level), alone));
    expect(refusal.code).toBe('application.mode_closed');
    expect(refusal.problems[0]?.message).toContain('本级不选聘');
  }
});

it('LC 16: a county only once it follows the city’s document by its own choice', async () => {
  const county = await unit('lincang', 'county');
  expect((await refusalOf(checkMayApply(app.services, county, directly))).code).toBe(
    'application.mode_closed',
  );
  const willing = await unit('lincang', 'county', { optedInAt: new Date() });
  await expect(checkMayApply(app.services, willing, directly)).resolves.toBeUndefined();
});

it('HN 12: nobody applies under a document that has expired (trap 23)', async () => {
  const bureau = await unit('hunan', 'city');
  const later = { ...app.services, clock: { now: () => new Date('2030-03-26T02:00:00Z') } };
  const refusal = await refusalOf(checkMayApply(later, bureau, alone));
  expect(refusal.problems[0]?.message).toContain('已经到期');
  const lastDay = { ...app.services, clock: { now: () => new Date('2030-03-25T15:59:00Z') } };
  await expect(checkMayApply(lastDay, bureau, alone)).resolves.toBeUndefined();
});
