import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  type CallbackMerchant,
  openPayCallback,
} from '../../../../../server/wechat/pay/callback/openPayCallback.ts';
import type { MerchantSettings } from '../../../../../server/wechat/pay/merchants.ts';
import { createPayClient } from '../../../../../server/wechat/pay/payClient.ts';
import type { PayClient, TransferBill } from '../../../../../server/wechat/pay/port.ts';
import {
  callbackMerchant,
  certificate,
  keys,
  merchant,
  publicKeySerial,
} from '../../../server/wechat/pay/support.ts';
import { recorder } from '../../../server/wechat/peer.ts';
import { mpAppid, type Phone, startPair } from './sandbox.ts';

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

/** A phone, the simulator with a merchant, the product's client and its callback. */
export async function startPay() {
  const product = await startProductSide(callbackMerchant);
  const pair = await startPair({
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
  onTestFinished(async () => {
    await pair.stop();
    product.stop();
  });
  const phone: Phone = await pair.person();
  let skew = 0;

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
  const client = clientOf();
  const order = (change: object = {}) => {
    return {
      outBillNo: 'JL2026A1',
      openid: phone.mpOpenid,
      amountFen: 50_000,
      remark: '举报奖励',
      ...change,
    };
  };
  async function transferred(change: object = {}): Promise<TransferBill> {
    const answer = await client.transfer(order(change));
    if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer));
    return answer.value;
  }
  async function stateOf(outBillNo = 'JL2026A1') {
    const answer = await client.query(outBillNo);
    return answer.kind === 'ok'
      ? `${answer.value.state} ${answer.value.failReason ?? ''}`.trim()
      : answer.kind;
  }
  const sheetFor = (bill: TransferBill) => {
    return { mchId: merchant.mchid, appId: mpAppid, package: bill.packageInfo };
  };
  const confirm = (bill: TransferBill, openid = phone.openid) =>
    pair.post(`/phones/${openid}/transfers/confirm`, sheetFor(bill));
  const fault = (call: string, kind: string, extra: object = {}) =>
    pair.post('/pay/faults', { call, kind, ...extra });
  const hours = (count: number) => pair.advance(count * 3_600_000);
  const runFast = (ms: number) => {
    skew = ms;
  };
  return {
    pair,
    phone,
    product,
    client,
    clientOf,
    order,
    transferred,
    stateOf,
    sheetFor,
    confirm,
    fault,
    hours,
    runFast,
  };
}

export type Pay = Awaited<ReturnType<typeof startPay>>;
