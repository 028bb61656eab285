import { beforeEach, describe, expect, test } from 'vitest';
import type { MerchantSettings } from '../../../../server/wechat/pay/merchants.ts';
import { createSigner } from '../../../../server/wechat/pay/signer.ts';
import { certificate, keys, merchant } from '../../server/wechat/pay/support.ts';
import { type Pay, startPay } from './support/payPair.ts';

let pay: Pay;
beforeEach(async () => {
  pay = await startPay();
});

describe('a transfer', () => {
  test('waits for the person, arrives when confirmed, and is told to us', async () => {
    const { pair, phone, product, client, transferred, stateOf, sheetFor, confirm } = pay;
    const bill = await transferred();
    expect(bill).toMatchObject({ state: 'WAIT_USER_CONFIRM', packageInfo: expect.stringMatching(/./) });
    const sheet = await pair.post(`/phones/${phone.openid}/transfers/open`, sheetFor(bill));
    expect(sheet.json).toMatchObject({ payer: '示范医保局', amountFen: 50_000, perception: '行政奖励' });
    expect((await confirm(bill)).status).toBe(200);
    await expect.poll(() => stateOf()).toBe('SUCCESS');
    const answer = await client.query('JL2026A1');
    expect(answer).toMatchObject({ value: { amountFen: 50_000, transferBillNo: bill.transferBillNo } });
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    const items = await pair.inbox(phone.openid);
    expect(items.at(-1)).toMatchObject({ type: 'wechatpay', title: '零钱到账' });
    expect((await pair.get<{ balanceFen: number }[]>('/pay/merchants')).json[0]?.balanceFen).toBe(950_000);
  });

  test('is confirmed once, by the payee, with what belongs together', async () => {
    const { pair, phone, transferred, confirm, sheetFor } = pay;
    const bill = await transferred();
    const other = await pair.person();
    expect((await confirm(bill, other.openid)).status).toBe(409);
    const open = (change: object) =>
      pair.post(`/phones/${phone.openid}/transfers/open`, { ...sheetFor(bill), ...change });
    expect((await open({ package: 'x' })).status).toBe(409);
    expect((await open({ mchId: '1900000009' })).status).toBe(409);
    expect((await open({ appId: 'wx0000000000000000' })).status).toBe(409);
    expect((await confirm(bill)).status).toBe(200);
    expect((await confirm(bill)).status).toBe(409);
  });

  test('asked for twice in the same words is one transfer; in other words nobody knows', async () => {
    const { pair, client, order, transferred } = pay;
    const [first, second] = [await transferred(), await transferred()];
    expect(second.transferBillNo).toBe(first.transferBillNo);
    expect(await client.transfer(order({ amountFen: 50_001 }))).toMatchObject({ kind: 'unknown' });
    const named = order({ outBillNo: 'JL2026B', amountFen: 300_000, userName: '张三' });
    expect((await client.transfer(named)).kind).toBe('ok');
    expect((await client.transfer(named)).kind).toBe('ok');
    expect((await pair.get<unknown[]>('/pay/transfers')).json).toHaveLength(2);
  });

  test('is closed after 24 hours by the clock of WeChat', async () => {
    const { pair, product, transferred, stateOf, confirm, hours } = pay;
    const bill = await transferred();
    await hours(23.9);
    expect(await stateOf()).toBe('WAIT_USER_CONFIRM');
    await hours(0.2);
    expect(await stateOf()).toBe('FAIL OVERDUE_CLOSE');
    expect((await confirm(bill)).status).toBe(409);
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    expect((await pair.get<{ balanceFen: number }[]>('/pay/merchants')).json[0]?.balanceFen).toBe(1_000_000);
  });

  test('waits for money, and goes on when there is some', async () => {
    const { pair, transferred, stateOf } = pay;
    const bill = await transferred({ amountFen: 1_500_000, userName: '张三' });
    expect(bill).toMatchObject({ state: 'PROCESSING', packageInfo: null });
    await pair.post(`/pay/merchants/${merchant.mchid}/top-up`, { amountFen: 600_000 });
    expect(await stateOf()).toBe('WAIT_USER_CONFIRM');
    const again = await transferred({ amountFen: 1_500_000, userName: '张三' });
    expect(again.packageInfo).toMatch(/./);
  });

  test('waiting for money ends after a day too, and gives nothing back', async () => {
    const { pair, transferred, stateOf, hours } = pay;
    await transferred({ amountFen: 1_500_000, userName: '张三' });
    await hours(25);
    expect(await stateOf()).toBe('FAIL OVERDUE_CLOSE');
    expect((await pair.get<{ balanceFen: number }[]>('/pay/merchants')).json[0]?.balanceFen).toBe(1_000_000);
  });

  test('is cancelled a moment later than asked', async () => {
    const { product, client, transferred, stateOf } = pay;
    await transferred();
    expect(await client.cancel('JL2026A1')).toEqual({ kind: 'ok', value: { state: 'CANCELING' } });
    await expect.poll(() => stateOf()).toBe('CANCELLED');
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    expect(await client.cancel('JL2026X')).toMatchObject({ kind: 'refused', certain: true });
  });

  test('that the person confirms while it is being cancelled is paid', async () => {
    const { pair, client, transferred, stateOf, confirm } = pay;
    pair.wechat.world.config.settings.payCancelMs = 60_000;
    const bill = await transferred();
    expect(await client.cancel('JL2026A1')).toMatchObject({ value: { state: 'CANCELING' } });
    expect((await confirm(bill)).status).toBe(200);
    await expect.poll(() => stateOf()).toBe('SUCCESS');
    expect(await client.cancel('JL2026A1')).toMatchObject({ kind: 'refused', code: 'INVALID_REQUEST' });
  });

  test('of more than ¥2,000 compares the name, and a wrong one fails', async () => {
    const { pair, phone, transferred } = pay;
    await pair.call('PATCH', `/phones/${phone.openid}`, { realName: '张三' });
    expect(await transferred({ amountFen: 200_000, userName: '李四' })).toMatchObject({
      state: 'FAIL',
      failReason: 'NAME_NOT_CORRECT',
    });
    const right = await transferred({ outBillNo: 'B2', amountFen: 200_000, userName: '张三' });
    expect(right.state).toBe('WAIT_USER_CONFIRM');
  });

  test('is not found after 30 days, and unknown numbers never are', async () => {
    const { client, transferred, confirm, hours } = pay;
    const bill = await transferred();
    await confirm(bill);
    await hours(24 * 31);
    expect(await client.query('JL2026A1')).toEqual({ kind: 'notFound' });
    expect(await client.query('JL2026Z9')).toEqual({ kind: 'notFound' });
  });
});

describe('WeChat refuses', () => {
  test.each<[string, Partial<MerchantSettings>, string]>([
    ['another key', { privateKey: keys.stranger.privateKey }, 'SIGN_ERROR'],
    ['another serial', { serialNo: 'F'.repeat(40) }, 'SIGN_ERROR'],
    ['another app', { appid: 'wx0000000000000000' }, 'APPID_MCHID_NOT_MATCH'],
    ['a scene that was not granted', { sceneId: '1000' }, 'NO_AUTH'],
    ['the perception of another scene', { perception: '现金奖励' }, 'PARAM_ERROR'],
    ['the report of another', { reportInfos: [{ infoType: '补贴种类', infoContent: 'x' }] }, 'PARAM_ERROR'],
    ['an amount above the cap', { limits: { ...merchant.limits, maxFen: 9_000_000 } }, 'INVALID_REQUEST'],
    ['a missing name', { limits: { ...merchant.limits, realNameFromFen: 9_000_000 } }, 'PARAM_ERROR'],
  ])('%s', async (what, change, code) => {
    const { clientOf, order } = pay;
    const amountFen = what === 'an amount above the cap' ? 2_000_001 : 200_000;
    const name = what === 'a missing name' ? {} : { userName: '张三' };
    const answer = await clientOf(change).transfer(order({ amountFen, ...name }));
    // Who is not known gets an answer that nobody signed for.
    expect(answer).toMatchObject({ kind: 'refused', code, certain: code !== 'SIGN_ERROR' });
  });

  test('a clock that is wrong', async () => {
    const { client, runFast } = pay;
    runFast(-400_000);
    expect(await client.query('JL2026A1')).toMatchObject({ kind: 'refused', code: 'SIGN_ERROR' });
  });

  test('the openid of the official account in place of the mini program', async () => {
    const { phone, client, order } = pay;
    expect(await client.transfer(order({ openid: phone.openid }))).toMatchObject({ code: 'PARAM_ERROR' });
  });

  test('the list of certificates to merchants that have none, and a nonce used before', async () => {
    const { pair } = pay;
    const signer = createSigner(merchant);
    const ask = (nonce: string) =>
      fetch(`${pair.wechat.url}/v3/certificates`, {
        headers: {
          Authorization: signer.authorization(
            { method: 'GET', target: '/v3/certificates', body: '', now: new Date() },
            nonce,
          ),
        },
      });
    const some = await ask('A'.repeat(32));
    expect(await some.json()).toMatchObject({ data: [{ serial_no: certificate.serial }] });
    expect((await ask('A'.repeat(32))).status).toBe(401);
    pair.wechat.world.config.pay[0]?.keys.splice(1);
    const none = await ask('B'.repeat(32));
    expect(none.status).toBe(404);
    expect(await none.json()).toMatchObject({ code: 'RESOURCE_NOT_EXISTS' });
  });
});
