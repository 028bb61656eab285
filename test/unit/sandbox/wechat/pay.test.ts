import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CallbackMerchant,
  openPayCallback,
} from '../../../../server/wechat/pay/callback/openPayCallback.ts';
import type { MerchantSettings } from '../../../../server/wechat/pay/merchants.ts';
import { createPayClient } from '../../../../server/wechat/pay/payClient.ts';
import type { FundBillLine, PayClient, TransferBill } from '../../../../server/wechat/pay/port.ts';
import { createSigner } from '../../../../server/wechat/pay/signer.ts';
import {
  callbackMerchant,
  certificate,
  keys,
  merchant,
  publicKeySerial,
} from '../../server/wechat/pay/support.ts';
import { recorder } from '../../server/wechat/peer.ts';
import { mpAppid, type Pair, type Phone, startPair } from './support/sandbox.ts';

let pair: Pair;
let phone: Phone;
let client: PayClient;
let product: Awaited<ReturnType<typeof startProductSide>>;
let skew = 0;

/** The product's callback: verifies as the product does, and keeps what it would wake. */
async function startProductSide(opener: CallbackMerchant) {
  const woken: string[] = [];
  const refused: string[] = [];
  let failures = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const signed = { headers: request.headers, body: Buffer.concat(chunks) };
    const opened = openPayCallback(signed, opener, new Date());
    if (!opened.ok) refused.push(opened.reason);
    if (failures > 0) failures -= 1;
    else if (opened.ok && opened.outBillNo) {
      woken.push(opened.outBillNo);
      return void response.writeHead(204).end();
    }
    response.writeHead(500).end('{"code":"FAIL","message":"x"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const failNext = (count: number) => {
    failures = count;
  };
  return { url, woken, refused, failNext, stop: () => server.close() };
}

function clientOf(change: Partial<MerchantSettings> = {}): PayClient {
  return createPayClient({
    merchant: { ...merchant, ...change },
    clock: { now: () => new Date(Date.now() + skew) },
    log: recorder() as unknown as Parameters<typeof createPayClient>[0]['log'],
    publicUrl: product.url,
    baseUrl: pair.wechat.url,
    timeoutMs: 3_000,
  });
}

beforeEach(async () => {
  skew = 0;
  product = await startProductSide(callbackMerchant);
  pair = await startPair({
    account: { miniprogram: { appid: mpAppid, secret: 'secret0123456789secret' } },
    settings: { payRetryScale: 0.0005 },
    pay: [
      {
        mchid: merchant.mchid,
        name: '示范医保局',
        appids: [mpAppid],
        serialNo: merchant.serialNo,
        publicKey: keys.merchant.publicKey,
        apiV3Key: merchant.apiV3Key,
        keys: [
          { serial: publicKeySerial, privateKey: keys.wechat.privateKey },
          { serial: certificate.serial, privateKey: certificate.privateKey, certificate: certificate.pem },
        ],
        balanceFen: 1_000_000,
      },
    ],
  });
  phone = await pair.person();
  client = clientOf();
});
afterEach(async () => {
  await pair.stop();
  product.stop();
});

const order = (change: object = {}) => {
  return { outBillNo: 'JL2026A1', openid: phone.mpOpenid, amountFen: 50_000, remark: '举报奖励', ...change };
};
async function transferred(change: object = {}): Promise<TransferBill> {
  const answer = await client.transfer(order(change));
  if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer));
  return answer.value;
}
async function stateOf(outBillNo = 'JL2026A1') {
  const answer = await client.query(outBillNo);
  return answer.kind === 'ok' ? `${answer.value.state} ${answer.value.failReason ?? ''}`.trim() : answer.kind;
}
const sheetFor = (bill: TransferBill) => {
  return { mchId: merchant.mchid, appId: mpAppid, package: bill.packageInfo };
};
const confirm = (bill: TransferBill, openid = phone.openid) =>
  pair.post(`/phones/${openid}/transfers/confirm`, sheetFor(bill));
const fault = (call: string, kind: string, extra: object = {}) =>
  pair.post('/pay/faults', { call, kind, ...extra });
const hours = (count: number) => pair.advance(count * 3_600_000);

describe('a transfer', () => {
  test('waits for the person, arrives when confirmed, and is told to us', async () => {
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
    const [first, second] = [await transferred(), await transferred()];
    expect(second.transferBillNo).toBe(first.transferBillNo);
    expect(await client.transfer(order({ amountFen: 50_001 }))).toMatchObject({ kind: 'unknown' });
    const named = order({ outBillNo: 'JL2026B', amountFen: 300_000, userName: '张三' });
    expect((await client.transfer(named)).kind).toBe('ok');
    expect((await client.transfer(named)).kind).toBe('ok');
    expect((await pair.get<unknown[]>('/pay/transfers')).json).toHaveLength(2);
  });

  test('is closed after 24 hours by the clock of WeChat', async () => {
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
    const bill = await transferred({ amountFen: 1_500_000, userName: '张三' });
    expect(bill).toMatchObject({ state: 'PROCESSING', packageInfo: null });
    await pair.post(`/pay/merchants/${merchant.mchid}/top-up`, { amountFen: 600_000 });
    expect(await stateOf()).toBe('WAIT_USER_CONFIRM');
    const again = await transferred({ amountFen: 1_500_000, userName: '张三' });
    expect(again.packageInfo).toMatch(/./);
  });

  test('waiting for money ends after a day too, and gives nothing back', async () => {
    await transferred({ amountFen: 1_500_000, userName: '张三' });
    await hours(25);
    expect(await stateOf()).toBe('FAIL OVERDUE_CLOSE');
    expect((await pair.get<{ balanceFen: number }[]>('/pay/merchants')).json[0]?.balanceFen).toBe(1_000_000);
  });

  test('is cancelled a moment later than asked', async () => {
    await transferred();
    expect(await client.cancel('JL2026A1')).toEqual({ kind: 'ok', value: { state: 'CANCELING' } });
    await expect.poll(() => stateOf()).toBe('CANCELLED');
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    expect(await client.cancel('JL2026X')).toMatchObject({ kind: 'refused', certain: true });
  });

  test('that the person confirms while it is being cancelled is paid', async () => {
    pair.wechat.world.config.settings.payCancelMs = 60_000;
    const bill = await transferred();
    expect(await client.cancel('JL2026A1')).toMatchObject({ value: { state: 'CANCELING' } });
    expect((await confirm(bill)).status).toBe(200);
    await expect.poll(() => stateOf()).toBe('SUCCESS');
    expect(await client.cancel('JL2026A1')).toMatchObject({ kind: 'refused', code: 'INVALID_REQUEST' });
  });

  test('of more than ¥2,000 compares the name, and a wrong one fails', async () => {
    await pair.call('PATCH', `/phones/${phone.openid}`, { realName: '张三' });
    expect(await transferred({ amountFen: 200_000, userName: '李四' })).toMatchObject({
      state: 'FAIL',
      failReason: 'NAME_NOT_CORRECT',
    });
    const right = await transferred({ outBillNo: 'B2', amountFen: 200_000, userName: '张三' });
    expect(right.state).toBe('WAIT_USER_CONFIRM');
  });

  test('is not found after 30 days, and unknown numbers never are', async () => {
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
    const amountFen = what === 'an amount above the cap' ? 2_000_001 : 200_000;
    const name = what === 'a missing name' ? {} : { userName: '张三' };
    const answer = await clientOf(change).transfer(order({ amountFen, ...name }));
    // Who is not known gets an answer that nobody signed for.
    expect(answer).toMatchObject({ kind: 'refused', code, certain: code !== 'SIGN_ERROR' });
  });

  test('a clock that is wrong', async () => {
    skew = -400_000;
    expect(await client.query('JL2026A1')).toMatchObject({ kind: 'refused', code: 'SIGN_ERROR' });
  });

  test('the openid of the official account in place of the mini program', async () => {
    expect(await client.transfer(order({ openid: phone.openid }))).toMatchObject({ code: 'PARAM_ERROR' });
  });

  test('the list of certificates to merchants that have none, and a nonce used before', async () => {
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

describe('what goes wrong', () => {
  test.each(['error500', 'drop'])('%s: nothing happened, which only a query says', async (kind) => {
    await fault('transfer', kind);
    expect((await client.transfer(order())).kind).toBe('unknown');
    expect(await stateOf()).toBe('notFound');
  });

  test.each(['error500After', 'dropAfter', 'html', 'unsigned', 'signtest', 'badSignature', 'truncated'])(
    '%s: it did happen, which only a query says',
    async (kind) => {
      await fault('transfer', kind);
      expect((await client.transfer(order())).kind).toBe('unknown');
      expect(await stateOf()).toBe('WAIT_USER_CONFIRM');
    },
  );

  test.each(['stale', 'wrongBill'])('%s: not believed', async (kind) => {
    await transferred();
    await fault('query', kind);
    expect(await stateOf()).toBe('unknown');
  });

  test.each([
    ['probe', 'probe'],
    ['forged', 'bad_signature'],
    ['stale', 'stale'],
    ['tampered', 'not_decrypted'],
  ])('a %s callback is refused, the real one is taken', async (kind, reason) => {
    await fault('callback', kind);
    await confirm(await transferred());
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    expect(product.refused).toEqual([reason]);
  });

  test('callbacks come twice, in another order, or never', async () => {
    await fault('callback', 'late', { value: 300 });
    await confirm(await transferred());
    await confirm(await transferred({ outBillNo: 'B2' }));
    await fault('callback', 'duplicate');
    await confirm(await transferred({ outBillNo: 'B3' }));
    await fault('callback', 'lost');
    await confirm(await transferred({ outBillNo: 'B4' }));
    await expect.poll(() => product.woken.length).toBe(4);
    expect(product.woken.filter((no) => no === 'B3')).toHaveLength(2);
    expect(product.woken.indexOf('B2')).toBeLessThan(product.woken.indexOf('JL2026A1'));
    expect(product.woken).not.toContain('B4');
    expect(await stateOf('B4')).toBe('SUCCESS');
  });

  test('a callback comes again until it is taken', async () => {
    product.failNext(3);
    await confirm(await transferred());
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    const attempts = (await pair.get<{ status: number }[]>('/pay/callbacks')).json;
    expect(attempts.map(({ status }) => status)).toEqual([500, 500, 500, 204]);
  });
});

describe('files', () => {
  test('a fund bill holds what was paid, the next morning', async () => {
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await confirm(await transferred());
    await pair.post(`/pay/merchants/${merchant.mchid}/top-up`, { amountFen: 100 });
    expect((await client.fundBill(day)).kind).toBe('refused');
    await hours(34);
    const bill = await client.fundBill(day);
    if (bill.kind !== 'ok') throw new Error(JSON.stringify(bill));
    const lines: FundBillLine[] = [];
    for await (const line of bill.value) lines.push(line);
    expect(lines).toMatchObject([
      { direction: 'out', amountFen: 50_000, voucherNo: 'JL2026A1' },
      { direction: 'in', amountFen: 100 },
    ]);
    expect(await client.fundBill('2026-01-01')).toMatchObject({
      kind: expect.stringMatching(/refused|notFound/),
    });
  });

  test('a receipt is asked for, made and downloaded', async () => {
    await confirm(await transferred({ amountFen: 200_000, userName: '张三' }));
    await expect.poll(() => stateOf()).toBe('SUCCESS');
    expect(await client.receipt('JL2026A1')).toEqual({ kind: 'notFound' });
    expect(await client.requestReceipt('JL2026A1')).toMatchObject({ value: { state: 'GENERATING' } });
    const receipt = await client.receipt('JL2026A1');
    if (receipt.kind !== 'ok' || !receipt.value.downloadUrl) throw new Error(JSON.stringify(receipt));
    const { downloadUrl, sha256 } = receipt.value;
    const file = await client.downloadReceipt(downloadUrl, sha256 ?? undefined);
    expect(file.kind === 'ok' && String(file.value)).toMatch(/^%PDF/);
  });

  test('answers are signed with the key that is asked for, also with a platform certificate', async () => {
    const migrating = clientOf({ answersWith: certificate.serial });
    const named = order({ amountFen: 200_000, userName: '张三' });
    expect((await migrating.transfer(named)).kind).toBe('ok');
    const { [publicKeySerial]: _other, ...only } = merchant.verifiers;
    expect(
      (await clientOf({ answersWith: certificate.serial, verifiers: only }).query('JL2026A1')).kind,
    ).toBe('ok');
  });
});
