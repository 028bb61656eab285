import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { deliveriesPageSchema } from '../../../../server/http/api/deliveries/schema.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import type { Role } from '../../../../server/permissions/roles.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { corpsBureau } from '../../../support/corps.ts';
import { type Browser, signedIn } from './support/browser.ts';
import { buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

type Page = z.output<typeof deliveriesPageSchema>;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function staffOf(bureauId: string, ...roles: Role[]): Promise<Browser> {
  app.pass(31_000);
  return signedIn(app, await buildStaff(app, { bureauId, roles }));
}

/** A supervisor, and messages about their term, the `n`th an hour after the first. */
async function told(count: number) {
  const bureauId = await corpsBureau(app.services, 'hunan', 'province');
  const personId = randomUUID();
  const { no, _id: termId } = await buildAppointment(app.services, { bureauId, personId });
  const object = { kind: 'appointment', id: termId };
  const from = app.services.clock.now().getTime();
  const common = {
    bureauId,
    personId,
    object,
    channel: 'notice',
    state: 'delivered',
    via: 'template',
  } as const;
  for (let n = 0; n < count; n += 1) {
    const createdAt = new Date(from + n * 3_600_000);
    const _id = `${termId}-${n}`;
    await Delivery.create({ ...common, _id, kind: 'supervisorAppointed', createdAt, finishedAt: createdAt });
  }
  return { bureauId, personId, no, termId };
}

const read = async (browser: Browser, path: string) => (await browser.get(path)).body as unknown as Page;

describe('what a supervisor was told', () => {
  it('is listed newest first, page by page, with the way it went and since when it counts as given', async () => {
    const { bureauId, no, termId } = await told(5);
    const liaison = await staffOf(bureauId, 'liaison');
    const first = await read(liaison, `/api/supervisors/${no}/messages?limit=3`);
    expect(first.rows.map(({ id }) => id)).toEqual([4, 3, 2].map((n) => `${termId}-${n}`));
    expect(first.rows[0]).toMatchObject({ stateLabel: '已送达', given: { label: '微信已送达' } });
    const cursor = encodeURIComponent(first.nextCursor ?? '');
    const second = await read(liaison, `/api/supervisors/${no}/messages?limit=3&cursor=${cursor}`);
    expect(second.rows.map(({ id }) => id)).toEqual([1, 0].map((n) => `${termId}-${n}`));
    expect(second.nextCursor).toBeNull();
  });

  it('has nothing of what they handed in as a reporter, nor of a matter that the reader may not know of', async () => {
    const { bureauId, personId, no, termId } = await told(1);
    const at = app.services.clock.now();
    const common = { bureauId, channel: 'notice', state: 'sent', createdAt: at } as const;
    const lead = { kind: 'lead', id: randomUUID() };
    await Delivery.create({
      ...{ _id: randomUUID(), reporterId: randomUUID(), kind: 'leadNotice', object: lead, ...common },
    });
    // Should a row about a lead ever name a person, staff who may not see that lead do not see it either.
    await Delivery.create({ _id: randomUUID(), personId, kind: 'leadNotice', object: lead, ...common });
    const liaison = await staffOf(bureauId, 'liaison');
    const { rows } = await read(liaison, `/api/supervisors/${no}/messages`);
    expect(rows.map(({ id }) => id)).toEqual([`${termId}-0`]);
  });

  it('of another unit’s supervisor is not found, and is refused to who has no business with messages', async () => {
    const { bureauId, no } = await told(1);
    const elsewhere = await corpsBureau(app.services, 'hunan', 'province');
    const stranger = await staffOf(elsewhere, 'liaison');
    const answer = await stranger.get(`/api/supervisors/${no}/messages`);
    expect([answer.status, answer.body]).toMatchObject([404, { error: { code: 'appointment.not_found' } }]);
    const admin = await staffOf(bureauId, 'admin');
    expect((await admin.get(`/api/supervisors/${no}/messages`)).status).toBe(403);
    const liaison = await staffOf(bureauId, 'liaison');
    expect((await liaison.get(`/api/supervisors/${no}/messages?cursor=nonsense`)).status).toBe(422);
  });

  it('is empty for somebody without WeChat', async () => {
    const bureauId = await corpsBureau(app.services, 'hunan', 'province');
    const { no } = await buildAppointment(app.services, { bureauId });
    const liaison = await staffOf(bureauId, 'liaison');
    expect(await read(liaison, `/api/supervisors/${no}/messages`)).toEqual({ rows: [], nextCursor: null });
  });
});
