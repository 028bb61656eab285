import { afterAll, beforeAll, expect, it } from 'vitest';
import { purgeExpired } from '../../../../../server/commands/housekeeping/purgeExpired.ts';
import { MiniSession } from '../../../../../server/models/miniSession.ts';
import { MiniSubmission } from '../../../../../server/models/miniSubmission.ts';
import { Person } from '../../../../../server/models/person.ts';
import { Session } from '../../../../../server/models/session.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const inDays = (days: number) => ({
  ...product.services,
  objects: product.objects,
  actor: { kind: 'system', id: 'worker' } as const,
  clock: { now: () => new Date(Date.now() + days * 86_400_000) },
});
const nothing = {
  ...{ drafts: 0, sessions: 0, quotas: 0, miniSessions: 0, miniSubmissions: 0 },
  ...{ uploads: 0, unclaimed: 0 },
};

it('forgets drafts after seven days and nothing sooner', async () => {
  const phone = await product.phones.add();
  await phone.say('申请');
  await phone.say('同意');
  await phone.say('林晓梅');

  expect(await purgeExpired(inDays(6))).toEqual(nothing);
  expect(await purgeExpired(inDays(8))).toEqual({ ...nothing, drafts: 1 });
  expect(await Person.findOne({ openid: phone.openid }).lean()).not.toHaveProperty('memorySealed');
  // The person is not lost, and a late answer to a forgotten question gets the menu.
  expect(await phone.say('女')).toContain('申请');
});

it('deletes sessions that have ended', async () => {
  const at = new Date();
  const row = { _id: 'x', staffId: 's', csrf: 'c', createdAt: at, lastSeenAt: at, expiresAt: at };
  await Session.create(row);
  expect((await purgeExpired(inDays(1))).sessions).toBe(1);
  expect(await Session.countDocuments()).toBe(0);
});

it('deletes sessions of the mini program that have ended, and its answers after their day', async () => {
  const expiresAt = new Date(Date.now() + 36_000_000);
  await MiniSession.create({ _id: 'x', personId: 'p', accountKey: 'test', expiresAt });
  await MiniSubmission.create({ _id: 'x', answerSealed: Buffer.from('x'), expiresAt });
  expect(await purgeExpired(inDays(0))).toMatchObject({ miniSessions: 0, miniSubmissions: 0 });
  expect(await purgeExpired(inDays(1))).toMatchObject({ miniSessions: 1, miniSubmissions: 1 });
});
