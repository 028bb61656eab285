import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import Koa from 'koa';
import type { HttpState } from '../server/http/state.ts';
import { payWebhook } from '../server/http/webhook/pay.ts';
import { systemClock } from '../server/platform/clock.ts';
import { createPayClient } from '../server/wechat/pay/payClient.ts';
import { exchange } from '../server/wechat/transport.ts';
import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { callbackOf, fundBillOf, merchantOf, signatureOf } from './payCallback/wechat.ts';
import { silent } from './send/openSending.ts';
import { watchHeap } from './watchHeap.ts';

const perSecond = 100;
const plans = { full: { seconds: 30, lines: 100_000 }, quick: { seconds: 5, lines: 100_000 } } as const;

/** Notifications of WeChat Pay at an even rate, and one day's fund bill (issue 8, Speed). */
export const payCallback: Benchmark = {
  title: 'callbacks of WeChat Pay at 100 a second, and a fund bill of 100,000 lines',
  async run({ quick, signal }) {
    const { seconds, lines } = quick ? plans.quick : plans.full;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    // Once without looking: code warms up, connections open.
    await callbackTimes(100, signal);
    const times = (await callbackTimes(seconds * perSecond, signal)).sort((a, b) => a - b);
    const at = (share: number) => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1);
    console.log(
      `${perSecond} callbacks a second for ${seconds} s, verified, decrypted, answered: ` +
        `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms (aim: p99 under 50 ms)`,
    );
    for (const count of [lines / 10, lines]) await readBill(count);
  },
};

async function callbackTimes(count: number, signal: AbortSignal): Promise<number[]> {
  let woken = 0;
  const merchant = merchantOf();
  const routes = payWebhook({
    merchants: [merchant.callback],
    async wake() {
      woken += 1;
    },
    clock: systemClock,
    log: silent,
  });
  const server = createServer(new Koa<HttpState>().use(routes.routes()).callback());
  const base = await listen(server);
  const times: number[] = [];
  const url = new URL(base + merchant.callback.callbackPath);
  // Signed beforehand: that is WeChat's work, and costs many times what verifying does.
  const notices = Array.from({ length: count }, (_, n) => {
    const body = callbackOf(`JL2026${n}`);
    return { body, headers: signatureOf(body) };
  });
  const one = async ({ body, headers }: { body: string; headers: Record<string, string> }) => {
    const begin = performance.now();
    const answer = await exchange({ url, method: 'POST', headers, body, timeoutMs: 5_000, maxBytes: 1_024 });
    times.push(performance.now() - begin);
    if (answer.status !== 204) throw new Error(`callback answered with ${answer.status}`);
  };
  try {
    const from = performance.now();
    const all: Promise<void>[] = [];
    for (const [n, notice] of notices.entries()) {
      signal.throwIfAborted();
      const wait = from + (n * 1_000) / perSecond - performance.now();
      if (wait > 0) await sleep(wait);
      all.push(one(notice));
    }
    await Promise.all(all);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  if (woken !== count) throw new Error(`${woken} of ${count} callbacks woke their payout`);
  return times;
}

/** Download, hash, both readings: as the product does it. */
async function readBill(count: number): Promise<void> {
  const { packed, sha1, size } = pack(fundBillOf(count));
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/v3/billdownload')) return void response.end(packed);
    const download = `http://${request.headers.host}/v3/billdownload/file?token=1`;
    const body = JSON.stringify({ hash_type: 'SHA1', hash_value: sha1, download_url: download });
    response.writeHead(200, signatureOf(body)).end(body);
  });
  const baseUrl = await listen(server);
  const client = createPayClient({
    ...{ merchant: merchantOf().settings, clock: systemClock, log: silent, baseUrl },
    publicUrl: 'https://bench.invalid',
  });
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const heap = watchHeap();
  const begin = performance.now();
  const bill = await client.fundBill('2026-11-29');
  if (bill.kind !== 'ok') throw new Error(`fund bill: ${JSON.stringify(bill)}`);
  let lines = 0;
  let fen = 0;
  for await (const line of bill.value) {
    lines += 1;
    fen += line.amountFen;
  }
  const ms = performance.now() - begin;
  const peak = await heap.stop();
  server.closeAllConnections();
  server.close();
  if (lines !== count) throw new Error(`${lines} of ${count} lines`);
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  console.log(
    `fund bill of ${count} lines (${megabytes(size)} MB): ${ms.toFixed(0)} ms, sum ¥${fen / 100}; ` +
      `heap ${megabytes(before)} MB before, at most ${megabytes(peak)} MB`,
  );
}

function pack(text: string) {
  const bytes = Buffer.from(text);
  const sha1 = createHash('sha1').update(bytes).digest('hex');
  return { packed: gzipSync(bytes), sha1, size: bytes.length };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
