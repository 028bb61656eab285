import { afterAll, beforeAll, expect, it } from 'vitest';
import { offerTestCode } from '../../../../server/commands/testSends/offerTestCode.ts';
import { sendTest } from '../../../../server/commands/testSends/sendTest.ts';
import { Event } from '../../../../server/models/event.ts';
import { TestRecipient } from '../../../../server/models/testRecipient.ts';
import { TestSend } from '../../../../server/models/testSend.ts';
import type { Role } from '../../../../server/permissions/roles.ts';
import { listTests } from '../../../../server/queries/testSends/listTests.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const as = (id: string, roles: readonly Role[] = ['liaison'], minutes = 0) => ({
  ...product.services,
  accounts: product.accounts,
  pace: product.pace,
  clock: { now: () => new Date(Date.now() + minutes * 60_000) },
  actor: { kind: 'staff', id, bureauId: product.account.settings.bureauId, roles } as const,
});

/** A member of staff whose own WeChat typed their code. */
async function withPhone(id: string) {
  const { code } = await offerTestCode(as(id));
  const phone = await product.phones.add();
  expect(await phone.say(`测试码 ${code}`)).toContain('接下来十分钟');
  return { phone, code };
}
const fault = (value: number) =>
  product.phones.fault({ endpoint: '/cgi-bin/message/template/send', kind: 'errcode', value, times: 1 });
const last = (id: string) => TestSend.findById(id).lean();

it('an example, marked as one, arrives at the WeChat that typed the code; the receipt is shown', async () => {
  const { phone } = await withPhone('staff-1');
  const used = async () =>
    (await product.pace.gauges(product.account)).find(({ via }) => via === 'template')?.used ?? 0;
  const before = await used();
  const row = await sendTest(as('staff-1'), { kind: 'activityInvited' });
  expect(await used()).toBe(before + 1);
  const card = await phone.waitFor(({ type }) => type === 'template', 'the example');
  expect(JSON.stringify(card)).toContain('【测试】');
  await expect.poll(async () => (await last(row._id))?.state, { timeout: 8_000 }).toBe('delivered');
  expect((await listTests(as('staff-1'))).rows[0]).toMatchObject({ _id: row._id, kind: 'activityInvited' });
  const events = await Event.find({ type: 'delivery.tested' }).lean();
  expect(events.map(({ data }) => data)).toEqual([{ kind: 'activityInvited' }]);
});

it.each([
  [40037, '模板 ID 不存在'],
  [43004, '未关注公众号'],
  [47003, '不符合字段要求'],
  [45009, '额度已用完'],
  [-1, '微信正忙'],
])('what WeChat answers is said in words: %d', async (errcode, words) => {
  const staff = `staff-${errcode}`;
  await withPhone(staff);
  await fault(errcode);
  const row = await sendTest(as(staff), { kind: 'applicationStatus' });
  expect(row).toMatchObject({ state: 'failed', reason: expect.stringContaining(words) });
});

it('to nobody who did not type the code, and not for longer than ten minutes', async () => {
  const none = { code: 'delivery.no_recipient' };
  const kind = 'applicationStatus';
  await expect(sendTest(as('staff-2'), { kind })).rejects.toMatchObject(none);
  const { code } = await withPhone('staff-2');
  await expect(sendTest(as('staff-3'), { kind })).rejects.toMatchObject(none);
  await expect(sendTest(as('staff-2', ['liaison'], 11), { kind })).rejects.toMatchObject(none);
  const other = await product.phones.add();
  expect(await other.say(`测试码 ${code}`)).toContain('没有找到这个测试码');
  expect(JSON.stringify(await TestRecipient.find().lean())).not.toContain(code);
  const again = await offerTestCode(as('staff-2'));
  expect(again.code).not.toBe(code);
  await expect(sendTest(as('staff-2'), { kind })).rejects.toMatchObject(none);
});

it('only those who look after messages, only with an account and a template of their own', async () => {
  await expect(offerTestCode(as('staff-4', ['reviewer']))).rejects.toMatchObject({
    code: 'permission.denied',
  });
  const elsewhere = { ...as('staff-4'), actor: { ...as('staff-4').actor, bureauId: 'elsewhere' } };
  await expect(offerTestCode(elsewhere)).rejects.toMatchObject({ code: 'delivery.no_account' });
  await withPhone('staff-4');
  await expect(sendTest(as('staff-4'), { kind: 'nothing' })).rejects.toMatchObject({
    code: 'delivery.no_template',
  });
});
