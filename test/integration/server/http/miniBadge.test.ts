import { afterAll, beforeAll, expect, it } from 'vitest';
import { numberKey } from '../../../../server/domain/certificates/shapes.ts';
import { Appointment, type AppointmentDoc } from '../../../../server/models/appointment.ts';
import { Certificate } from '../../../../server/models/certificate.ts';
import { Event } from '../../../../server/models/event.ts';
import { getOwnBadge } from '../../../../server/queries/appointments/getOwnBadge.ts';
import { corpsBureau } from '../../../support/corps.ts';
import { type MiniPhone, openLinked, openServing } from './support/miniPeople.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let bureauId: string;
beforeAll(async () => {
  app = await startTestApp();
  bureauId = await corpsBureau(app.services, 'chongqing', 'city');
});
afterAll(() => app.stop());

async function certify({ _id: appointmentId }: AppointmentDoc): Promise<{ id: string; no: string }> {
  const { ids, clock } = app.services;
  const [id, no, kind] = [ids.uuid(), `聘字〔2026〕第${ids.uuid().slice(0, 4)}号`, '聘任证书'];
  const now = clock.now();
  await Certificate.create({
    ...{ _id: id, bureauId, appointmentId, kind, no, numberKey: numberKey(bureauId, kind, no) },
    ...{ verifyCode: ids.token().slice(0, 22), issuedAt: now, createdAt: now },
  });
  return { id, no };
}

interface BadgeBody {
  problem: string | null;
  codes: { picture: string }[];
  seconds: number;
  certificates: { id: string; no: string }[];
}
const badgeOf = async (phone: MiniPhone) => (await phone.get('/badge')).body.badge as BadgeBody;

/** What somebody reads who scans a code. */
async function check(url: string): Promise<string> {
  const response = await fetch(url.replace('https://fund.example', app.base));
  const text = await response.text();
  return /data-valid="(\w+)"/.exec(text)?.[1] ?? `status ${response.status}`;
}

it('twenty codes for ten minutes: each good in its half minute, expired after it, and dead with a dismissal', async () => {
  const own = await openServing(app, bureauId);
  expect(await badgeOf(own)).toMatchObject({ problem: 'no_certificate', codes: [] });
  const { no } = await certify(own.term);
  const badge = await badgeOf(own);
  expect(badge).toMatchObject({ problem: null, seconds: 30, certificates: [{ no }] });
  expect(badge.codes).toHaveLength(20);
  expect(new Set(badge.codes.map(({ picture }) => picture)).size).toBe(20);
  expect(badge.codes.every(({ picture }) => picture.startsWith('data:image/png;base64,'))).toBe(true);

  const codes = (await getOwnBadge(app.services, own.personId))?.codes ?? [];
  expect(codes.every((url) => !url.includes(own.personId) && !url.includes(own.term._id))).toBe(true);
  expect(await check(codes[0] ?? '')).toBe('yes');
  expect(await check(codes[5] ?? '')).toBe('expired');
  app.pass(9 * 60_000 + 45_000);
  // The phone had no network meanwhile: the last of its codes is on the screen.
  expect(await check(codes[19] ?? '')).toBe('yes');
  expect(await check(codes[0] ?? '')).toBe('expired');
  const good = await fetch((codes[19] ?? '').replace('https://fund.example', app.base));
  const text = await good.text();
  expect(text).toContain(no);
  expect(text).toContain('林**');
  expect(text).not.toContain('林晓梅');
  await Appointment.updateOne({ _id: own.term._id }, { $set: { status: 'dismissed' } });
  expect(await check(codes[19] ?? '')).toBe('no');
  expect(await badgeOf(own)).toMatchObject({ problem: 'not_in_force', codes: [] });
});

it('a code that nobody made is not good, whatever was changed in it', async () => {
  const own = await openServing(app, bureauId);
  await certify(own.term);
  const [url = ''] = (await getOwnBadge(app.services, own.personId))?.codes ?? [];
  const code = url.split('/').at(-1) ?? '';
  const middle = Math.floor(code.length / 2);
  const altered = `${code.slice(0, middle)}${code[middle] === 'A' ? 'B' : 'A'}${code.slice(middle + 1)}`;
  for (const one of ['x', altered, code.slice(1), `${code}AAAA`]) {
    expect(await check(`${app.base}/badge-check/${one}`), one).toBe('no');
  }
});

it('the certificate as a PDF: own and in force only, each time an event', async () => {
  const [own, other] = [await openServing(app, bureauId), await openServing(app, bureauId)];
  const { id } = await certify(own.term);
  const got = await own.get(`/certificates/${id}/pdf`);
  expect([got.status, String(got.body.text).slice(0, 5)]).toEqual([200, '%PDF-']);
  expect(await Event.find({ type: 'certificate.downloaded' }).lean()).toMatchObject([
    { actor: { kind: 'person', id: own.personId }, data: { certificateId: id } },
  ]);
  for (const path of [`/certificates/${id}/pdf`, '/certificates/none/pdf']) {
    expect((await other.get(path)).code, path).toBe('certificate.not_found');
  }
  await Appointment.updateOne({ _id: own.term._id }, { $set: { status: 'resigned' } });
  expect((await own.get(`/certificates/${id}/pdf`)).code).toBe('certificate.not_found');
});

it('somebody who never was a supervisor has no badge', async () => {
  const follower = await openLinked(app, bureauId);
  expect((await follower.get('/badge')).body).toEqual({ badge: null });
});
