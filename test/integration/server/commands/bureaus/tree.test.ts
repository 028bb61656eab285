import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseToFollow } from '../../../../../server/commands/bureaus/chooseToFollow.ts';
import { createBureau, type NewBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { renameBureau } from '../../../../../server/commands/bureaus/renameBureau.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Event } from '../../../../../server/models/event.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import { authorityOf } from '../../../../../server/queries/bureaus/authorityOf.ts';
import { buildStaff, system } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function build(unit: Omit<NewBureau, 'id'>): Promise<string> {
  const id = randomUUID();
  await createBureau(system(app), { id, ...unit });
  return id;
}

async function unitOf(id: string) {
  const unit = await Bureau.findById(id).lean();
  if (!unit) throw new Error('the unit is not there');
  return unit;
}

const authority = async (id: string) => authorityOf(app.services.profiles, await unitOf(id));

function staffOf(bureauId: string, role: Role = 'admin') {
  return { ...app.services, actor: { kind: 'staff', id: randomUUID(), bureauId, roles: [role] } as const };
}

async function refusal(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw new Error('it was not refused');
  return error;
}

describe('who appoints (trap 25: by authority, never by name)', () => {
  it.each([
    ['shucheng', 'county', '县医疗保障局', true, '2'],
    ['chongqing', 'district', '两江新区社会保障局', true, '2,12(2)'],
    ['chongqing', 'district', '高新区政务服务和社会事务中心', true, '2,12(2)'],
    ['chongqing', 'city', '市医疗保障局', true, '2,12(2)'],
    ['lincang', 'city', '市医疗保障局', true, '2'],
    ['lincang', 'county', '县医疗保障局', false, '16'],
    ['inner-mongolia', 'banner', '旗医疗保障局', true, '4'],
    ['inner-mongolia', 'league_city', '盟医疗保障局', true, '4'],
    ['hunan', 'city', '市医疗保障局', true, '3'],
    ['hunan', 'county', '县医疗保障局', false, '3'],
    ['hunan', 'province', '省医疗保障局', false, '3'],
  ])('%s, %s, %s: %s (%s)', async (profileId, level, name, ok, article) => {
    expect(await authority(await build({ profileId, level, name }))).toMatchObject({ ok, article });
  });

  it('a county appoints after it opted in and no longer after it opted out (LC 16)', async () => {
    const city = await build({ profileId: 'lincang', level: 'city', name: '市局' });
    const county = await build({ parentId: city, level: 'county', name: '县局' });
    for (const [follow, ok] of [
      [true, true],
      [true, true],
      [false, false],
    ] as const) {
      await chooseToFollow(system(app), { bureauId: county, follow });
      expect(await authority(county)).toMatchObject({ ok, article: '16' });
    }
    const events = await Event.find({ 'object.id': county, type: /opted/ }).sort({ at: 1 }).lean();
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['bureau.optedIn', { article: '16' }],
      ['bureau.optedOut', { article: '16' }],
    ]);
  });

  it.each([
    ['shucheng', 'county', '2'],
    ['chongqing', 'district', '2,12(2)'],
    ['lincang', 'city', '16'],
    ['inner-mongolia', 'banner', '4'],
    ['hunan', 'county', '3'],
  ])('nobody else opts in: %s, %s (%s)', async (profileId, level, article) => {
    const bureauId = await build({ profileId, level, name: '某单位' });
    const error = await refusal(chooseToFollow(system(app), { bureauId, follow: true }));
    expect(error.code).toBe('bureau.not_optional');
    expect(error.problems[0]?.code).toBe(article);
    expect((await unitOf(bureauId)).optedInAt).toBeUndefined();
  });
});

describe('the tree', () => {
  it('takes rule-set and ancestors from the parent', async () => {
    const top = await build({ profileId: 'hunan', level: 'province', name: '省局' });
    const city = await build({ parentId: top, level: 'city', name: '市局' });
    const county = await build({ parentId: city, level: 'county', name: '县局', phone: '0731-1234567' });
    expect(await unitOf(county)).toMatchObject({
      ...{ parentId: city, ancestors: [top, city], phone: '0731-1234567' },
      profile: { id: 'hunan', version: '1' },
    });
  });

  it('refuses a level that does not lie below, an unknown rule-set and an unknown parent', async () => {
    const city = await build({ profileId: 'hunan', level: 'city', name: '市局' });
    const wrong: Array<[Partial<NewBureau>, string]> = [
      [{ level: 'city' }, 'level'],
      [{ level: 'province' }, 'level'],
      [{ level: 'village' }, 'level'],
      [{ level: 'county', profileId: 'nowhere' }, 'profileId'],
    ];
    for (const [change, path] of wrong) {
      const unit = { id: randomUUID(), parentId: city, name: '某局', level: 'county', ...change };
      const error = await refusal(createBureau(system(app), unit));
      expect([error.code, error.problems[0]?.path]).toEqual(['input.invalid', path]);
    }
    const orphan = { id: randomUUID(), parentId: randomUUID(), name: '某局', level: 'county' };
    expect((await refusal(createBureau(system(app), orphan))).code).toBe('bureau.not_found');
  });

  it('an admin sets up units below the own one, nowhere else, and never a top', async () => {
    const city = await build({ profileId: 'hunan', level: 'city', name: '市局' });
    const sibling = await build({ profileId: 'hunan', level: 'city', name: '邻市局' });
    const admin = staffOf(city);
    const id = randomUUID();
    expect(await createBureau(admin, { id, parentId: city, name: '县局', level: 'county' })).toBe(true);
    const beside = { id: randomUUID(), parentId: sibling, name: '县局', level: 'county' };
    expect((await refusal(createBureau(admin, beside))).code).toBe('bureau.not_found');
    const top = { id: randomUUID(), profileId: 'hunan', name: '省局', level: 'province' };
    expect((await refusal(createBureau(admin, top))).code).toBe('permission.denied');
    for (const role of ['liaison', 'reviewer', 'approver', 'auditor', 'agency'] as const) {
      const error = await refusal(renameBureau(staffOf(city, role), { bureauId: id, name: '新名' }));
      expect(error.code, role).toBe('permission.denied');
    }
  });

  it('ends where a unit has an admin of its own; the own admin does not reach up', async () => {
    const city = await build({ profileId: 'hunan', level: 'city', name: '市局' });
    const county = await build({ parentId: city, level: 'county', name: '县局' });
    await renameBureau(staffOf(city), { bureauId: county, name: '新县局' });
    expect((await unitOf(county)).name).toBe('新县局');
    await buildStaff(app, { bureauId: county, roles: ['admin'] });
    const error = await refusal(renameBureau(staffOf(city), { bureauId: county, name: '再改' }));
    expect(error.code).toBe('bureau.own_admin');
    const upwards = await refusal(renameBureau(staffOf(county), { bureauId: city, name: '越级' }));
    expect(upwards.code).toBe('bureau.not_found');
    const renamed = await Event.findOne({ type: 'bureau.renamed', 'object.id': county }).lean();
    expect(renamed?.data).toEqual({});
  });
});
