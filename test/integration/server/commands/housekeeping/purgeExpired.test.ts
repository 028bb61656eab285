import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealMemory } from '../../../../../server/commands/chat/memory.ts';
import { purgeExpired } from '../../../../../server/commands/housekeeping/purgeExpired.ts';
import { noReceipts } from '../../../../../server/domain/chat/receipts.ts';
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

/** Somebody whose memory is purged after eight days. */
async function purged(...said: string[]) {
  const phone = await product.phones.add();
  for (const one of said) await phone.say(one);
  // Others who are away go as well.
  expect((await purgeExpired(inDays(8))).drafts).toBeGreaterThan(0);
  const stored = () => Person.findOne({ openid: phone.openid }).lean().orFail();
  return { phone, stored };
}

const TOLD = '放了七天，已按规定删除';

it('tells who left something half filled that it was deleted: once', async () => {
  const { phone, stored } = await purged('举报', '1');
  expect(await phone.say('女')).toContain(TOLD);
  expect(await stored()).not.toHaveProperty('purgedSealed');
  expect(await phone.say('菜单')).not.toContain(TOLD);
});

it('says nothing to others, and no row tells the two apart', async () => {
  const one = await purged('举报', '1');
  const other = await purged('菜单');
  const [first, second] = [await one.stored(), await other.stored()];
  expect(Object.keys(first).sort()).toEqual(Object.keys(second).sort());
  // The store keeps bytes as they are: a longer mark would tell who was filling something in.
  const sizes = [first, second].map(({ purgedSealed }) => purgedSealed?.length());
  expect(sizes[0]).toBeGreaterThan(0);
  expect(sizes[0]).toBe(sizes[1]);
  expect(await other.phone.say('菜单')).not.toContain(TOLD);
  expect(await one.phone.say('菜单')).toContain(TOLD);
});

it('the mark goes after 90 more days', async () => {
  const { phone, stored } = await purged('举报', '1');
  await purgeExpired(inDays(96));
  expect(await stored()).toHaveProperty('purgedSealed');
  await purgeExpired(inDays(98));
  expect(await stored()).not.toHaveProperty('purgedSealed');
  expect(await phone.say('女')).not.toContain(TOLD);
});

it('forgets more people than one batch holds, and leaves those who were back', async () => {
  const { crypto } = product.services;
  const long = new Date(Date.now() - 30 * 86_400_000);
  const rows = Array.from({ length: 450 }, (_, i) => ({
    ...{ _id: `gone-${i}`, accountKey: 'test', openid: `gone-${i}`, bureauId: 'b', following: true, turn: 0 },
    ...{ createdAt: long, lastSeenAt: i < 430 ? long : new Date() },
    memorySealed: sealMemory(crypto, `gone-${i}`, { state: null, receipts: noReceipts }),
  }));
  // One that cannot be opened any more goes as well.
  await Person.insertMany([...rows.slice(1), { ...rows[0], memorySealed: Buffer.from('x') }]);
  expect((await purgeExpired(inDays(0))).drafts).toBe(430);
  expect(await Person.countDocuments({ _id: /^gone-/, memorySealed: { $exists: true } })).toBe(20);
  await Person.deleteMany({ _id: /^gone-/ });
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
