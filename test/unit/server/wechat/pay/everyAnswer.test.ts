import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PayClient } from '../../../../../server/wechat/pay/port.ts';
import { drop, hang, type Responder, raw, startPeer } from '../peer.ts';
import { keys, now, payClientOf, signed } from './support.ts';

const bills = '/v3/fund-app/mch-transfer/transfer-bills';
const receipts = '/v3/fund-app/mch-transfer/elecsign/out-bill-no';
const order = { outBillNo: 'JL2026A1', openid: 'oSecretOpenid0001', amountFen: 50_000, remark: '举报奖励' };
const bill = { out_bill_no: 'JL2026A1', transfer_bill_no: '1330001', state: 'WAIT_USER_CONFIRM' };

interface Call {
  path: string;
  make(client: PayClient): Promise<{ kind: string }>;
  good: object;
}

const calls: Readonly<Record<string, Call>> = {
  transfer: {
    path: bills,
    make: (client) => client.transfer(order),
    good: { ...bill, package_info: 'PACKAGE-SECRET' },
  },
  query: {
    path: `${bills}/out-bill-no/JL2026A1`,
    make: (client) => client.query('JL2026A1'),
    good: { ...bill, mch_id: '1900000001', transfer_amount: 50_000 },
  },
  cancel: {
    path: `${bills}/out-bill-no/JL2026A1/cancel`,
    make: (client) => client.cancel('JL2026A1'),
    good: { ...bill, state: 'CANCELING' },
  },
  'a request for a receipt': {
    path: receipts,
    make: (client) => client.requestReceipt('JL2026A1'),
    good: { state: 'GENERATING', create_time: '2026-11-30T10:00:00+08:00' },
  },
  'a receipt': {
    path: `${receipts}/JL2026A1`,
    make: (client) => client.receipt('JL2026A1'),
    good: { state: 'GENERATING' },
  },
};

async function answered({ path, make }: Call, responder: Responder) {
  const peer = await startPeer();
  peer.on(path, responder);
  const { client, log } = payClientOf(peer.baseUrl);
  const answer = await make(client);
  expect(peer.seen.length).toBe(1);
  expect(log.lines.join('\n')).not.toMatch(/oSecretOpenid0001|PACKAGE-SECRET|张三|PRIVATE KEY/);
  return { answer, lines: log.lines };
}

describe.each(Object.entries(calls))('%s', (_name, call) => {
  test('a signed answer is believed', async () => {
    const { answer, lines } = await answered(call, signed(call.good));
    expect(answer.kind).toBe('ok');
    expect(lines).toEqual([]);
  });

  const good = JSON.stringify(call.good);
  const old = new Date(now.getTime() - 301_000);
  const early = new Date(now.getTime() + 301_000);
  test.each<[string, Responder]>([
    ['not signed', raw(200, 'application/json', good)],
    ['signed by somebody else', signed(call.good, 200, { privateKey: keys.stranger.privateKey })],
    ['signed under an unknown serial', signed(call.good, 200, { serial: 'PUB_KEY_ID_9' })],
    ['signed under __proto__', signed(call.good, 200, { serial: '__proto__' })],
    ['signed under constructor', signed(call.good, 200, { serial: 'constructor' })],
    ['a probe', signed(call.good, 200, { prefix: 'WECHATPAY/SIGNTEST/' })],
    ['stale', signed(call.good, 200, { at: old })],
    ['from the future', signed(call.good, 200, { at: early })],
    ['cut in half, signed', signed(good.slice(0, -3))],
    ['signed and of another shape', signed({ hello: 1 })],
    ['signed and about nothing', signed('')],
    ['a signed server error', signed({ code: 'SYSTEM_ERROR', message: '系统异常' }, 500)],
    ['a signed system error of another status', signed({ code: 'SYSTEM_ERROR', message: '' }, 400)],
    ['a bare server error', raw(502, 'text/html', '<html>502</html>')],
    ['an HTML page', raw(200, 'text/html', '<html>ok</html>')],
    ['an HTML page in place of an error', raw(404, 'text/html', '<html>404</html>')],
    ['a redirect', signed({}, 302)],
    ['a cut connection', drop],
    ['silence', hang],
  ])('%s: nobody knows', async (_what, responder) => {
    const { answer, lines } = await answered(call, responder);
    expect(answer).toEqual({ kind: 'unknown', cause: expect.stringMatching(/./) });
    expect(lines).toHaveLength(1);
  });

  test('a signed refusal is certain, an unsigned one is not', async () => {
    const error = { code: 'NO_AUTH', message: '商户没有权限 oSecretOpenid0001' };
    const certain = await answered(call, signed(error, 403));
    expect(certain.answer).toMatchObject({ kind: 'refused', status: 403, code: 'NO_AUTH', certain: true });
    const doubtful = await answered(call, raw(403, 'application/json', JSON.stringify({ code: 'NO_AUTH' })));
    expect(doubtful.answer).toMatchObject({ kind: 'refused', certain: false });
  });

  test('only a signed NOT_FOUND of a query says that there is nothing', async () => {
    const error = { code: 'NOT_FOUND', message: '记录不存在' };
    const isQuery = ['query', 'a receipt'].includes(_name);
    const { answer } = await answered(call, signed(error, 404));
    expect(answer.kind).toBe(isQuery ? 'notFound' : 'refused');
    const unsigned = await answered(call, raw(404, 'application/json', JSON.stringify(error)));
    expect(unsigned.answer).toMatchObject({ kind: 'refused', certain: false });
  });
});

describe('answers about something else', () => {
  test.each<[string, keyof typeof calls, object]>([
    ['another bill', 'transfer', { out_bill_no: 'JL2026A2' }],
    ['another amount', 'transfer', { transfer_amount: 50_001 }],
    ['another bill', 'query', { out_bill_no: 'JL2026A2' }],
    ['another merchant', 'query', { mch_id: '1900000002' }],
    ['another app', 'query', { appid: 'wx0000000000000000' }],
    ['another state', 'query', { state: 'PAID' }],
    ['another bill', 'cancel', { out_bill_no: 'JL2026A2' }],
  ])('%s, to a %s: nobody knows', async (_what, name, change) => {
    const call = calls[name] as Call;
    const { answer } = await answered(call, signed({ ...call.good, ...change }));
    expect(answer.kind).toBe('unknown');
  });

  test('a number that exists with other parameters leaves open what became of it', async () => {
    const error = { code: 'ALREADY_EXISTS', message: '商户单号已存在' };
    const { answer } = await answered(calls.transfer as Call, signed(error, 400));
    expect(answer).toEqual({ kind: 'unknown', cause: 'ALREADY_EXISTS' });
  });
});

describe('an order', () => {
  const sent = async (change: object) => {
    const peer = await startPeer();
    peer.on(bills, signed(bill));
    const { client } = payClientOf(peer.baseUrl);
    const answer = await client.transfer({ ...order, ...change });
    return { answer, body: peer.seen[0] ? JSON.parse(peer.seen[0].body) : null };
  };

  test('carries the scene to the letter and the address of the callback', async () => {
    const { body } = await sent({});
    expect(body).toEqual({
      appid: 'wxfedcba9876543210',
      out_bill_no: 'JL2026A1',
      transfer_scene_id: '1002',
      openid: 'oSecretOpenid0001',
      transfer_amount: 50_000,
      transfer_remark: '举报奖励',
      notify_url: 'https://bureau.example.cn/wechatpay/city',
      user_recv_perception: '行政奖励',
      transfer_scene_report_infos: [{ info_type: '补贴类型', info_content: '举报奖励' }],
    });
  });

  test('hides the name, and leaves it out where WeChat takes none', async () => {
    const { body } = await sent({ amountFen: 200_000, userName: '张三' });
    expect(body.user_name).toMatch(/^[A-Za-z0-9+/=]{344}$/);
    expect((await sent({ amountFen: 29, userName: '张三' })).body).not.toHaveProperty('user_name');
  });

  test.each([
    ['NAME_NEEDED', { amountFen: 200_000 }],
    ['AMOUNT_OUT_OF_LIMITS', { amountFen: 9 }],
    ['AMOUNT_OUT_OF_LIMITS', { amountFen: 2_000_001, userName: '张三' }],
    ['AMOUNT_OUT_OF_LIMITS', { amountFen: 10.5 }],
    ['BAD_BILL_NUMBER', { outBillNo: 'JL-2026' }],
  ])('with %s is not sent', async (code, change) => {
    const { answer, body } = await sent(change);
    expect(answer).toMatchObject({ kind: 'refused', code, certain: true });
    expect(body).toBeNull();
  });
});

describe('files', () => {
  test('a receipt on a foreign host, or with another hash, is not taken', async () => {
    const peer = await startPeer();
    peer.on('/v3/transferreceipt/file', raw(200, 'application/pdf', 'PDF'));
    const { client } = payClientOf(peer.baseUrl);
    const url = `${peer.baseUrl}/v3/transferreceipt/file?token=1`;
    expect(await client.downloadReceipt('https://evil.example/v3/transferreceipt/file')).toMatchObject({
      kind: 'unknown',
    });
    expect(await client.downloadReceipt(url, '0'.repeat(64))).toMatchObject({ kind: 'unknown' });
    expect(await client.downloadReceipt(url)).toEqual({ kind: 'ok', value: Buffer.from('PDF') });
  });

  test('an offered bill on a foreign host is not fetched', async () => {
    const peer = await startPeer();
    const hash = { hash_type: 'SHA1', hash_value: 'a'.repeat(40) };
    peer.on('/v3/bill/fundflowbill', signed({ ...hash, download_url: 'https://evil.example/x' }));
    const { client } = payClientOf(peer.baseUrl);
    expect(await client.fundBill('2026-11-29')).toEqual({
      kind: 'unknown',
      cause: 'bill on a foreign host',
    });
  });

  test.each([
    ['NO_STATEMENT_EXIST', { kind: 'notFound' }],
    ['STATEMENT_CREATING', { kind: 'unknown', cause: 'STATEMENT_CREATING' }],
    ['NO_AUTH', { kind: 'refused', certain: true }],
  ])('a bill refused with %s', async (code, expected) => {
    const peer = await startPeer();
    peer.on('/v3/bill/fundflowbill', signed({ code, message: '' }, 400));
    const { client } = payClientOf(peer.baseUrl);
    expect(await client.fundBill('2026-11-29')).toMatchObject(expected);
  });

  test.each<[string, Responder]>([
    ['another hash', raw(200, 'application/gzip', gzipSync('x'))],
    ['no gzip', raw(200, 'application/gzip', 'x')],
    ['half', raw(200, 'application/gzip', gzipSync('x'.repeat(99)).subarray(0, -9))],
    ['an error', raw(500, 'text/html', 'x')],
    ['a cut connection', drop],
  ])('a bill that comes as %s gives no line', async (_what, responder) => {
    const peer = await startPeer();
    const download = `${peer.baseUrl}/v3/billdownload/file?token=1`;
    const hash = { hash_type: 'SHA1', hash_value: 'a'.repeat(40) };
    peer.on('/v3/bill/fundflowbill', signed({ ...hash, download_url: download }));
    peer.on('/v3/billdownload/file', responder);
    const { client } = payClientOf(peer.baseUrl);
    expect((await client.fundBill('2026-11-29')).kind).toBe('unknown');
  });
});
