import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../sandbox/redis/startRedis.ts';
import { drivePayout } from '../../../../server/commands/payouts/drivePayout.ts';
import { wantCancel } from '../../../../server/commands/payouts/wantCancel.ts';
import { afterEntry, isBalanced, noBalances } from '../../../../server/domain/rewards/ledger.ts';
import { Event } from '../../../../server/models/event.ts';
import { LedgerBalance } from '../../../../server/models/ledgerBalance.ts';
import { LedgerEntry } from '../../../../server/models/ledgerEntry.ts';
import { Payout } from '../../../../server/models/payout.ts';
import { runRelay } from '../../../../server/outbox/relay.ts';
import { createQueues, startWorker } from '../../../../server/queues/connection.ts';
import { type Child, type Children, createChildren } from '../../../support/faults/children.ts';
import type { Ending } from '../../../support/faults/points.ts';
import { rewardOf } from '../../../support/rewards.ts';
import { type PaidTo, type SimulatedPay, startSimulatedPay } from '../../../support/simulatedPay.ts';

// A process that relays and pays is killed at every await of the whole way, one process for each; another worker, for which
// it is minutes later, then finds what is left. The points are those that a run without killing passes.

let pay: SimulatedPay;
let folder: string;
let redis: RunningRedis;
let admin: Redis;
let children: Children;

beforeAll(async () => {
  pay = await startSimulatedPay();
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-redis-'));
  redis = await startRedis({ dataDir: folder });
  admin = new Redis(redis.url);
  const { merchant, publicUrl } = pay;
  children = await createChildren('test/support/faults/payingProcess.ts', {
    ...{ mongoUri: pay.corps.uri, redisUrl: redis.url, wechatUrl: pay.wechat.url },
    ...{ key: pay.key.toString('base64'), merchant, publicUrl },
    profilesDir: join(process.cwd(), 'server/profiles/data'),
  });
});
afterAll(async () => {
  await children?.stop();
  admin?.disconnect();
  await redis?.stop();
  await pay?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What the process that dies was to do, and the state of the payout that is the end of it. */
const ways = {
  create: 'waiting',
  confirmation: 'succeeded',
  cancel: 'cancelled',
} as const;
type Way = keyof typeof ways;

/** A payout that is due for its process; nothing else is. */
async function due(way: Way): Promise<PaidTo> {
  const own = await pay.tapped();
  if (way !== 'create') await pay.driveToWaiting(own);
  if (way === 'cancel') {
    const finance = pay.corps.staff(pay.bureauId, 'finance');
    await wantCancel(finance, { no: own.no });
  }
  await Event.updateMany({ dueAt: { $exists: true } }, { $unset: { dueAt: 1 } });
  await Payout.updateMany(
    { dueAt: { $exists: true }, rewardId: { $ne: own.rewardId } },
    { $unset: { dueAt: 1 } },
  );
  // WeChat calls back, which makes it due.
  if (way === 'confirmation') await pay.confirm(own);
  return own;
}

async function until(test: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (await test()) return true;
  return false;
}

const isIn = (own: PaidTo, state: string) => async () => (await pay.payoutOf(own)).state === state;

/** What a dead worker held is free at once; otherwise it takes fifteen seconds. */
async function freeLocks(): Promise<void> {
  const held = [...(await admin.keys('*:lock')), ...(await admin.keys('*:stalled-check'))];
  if (held.length > 0) await admin.del(...held);
}

/** Another worker, for which it is minutes later, brings the payout to its end; the reporter confirms what waits for that. */
async function recover(own: PaidTo, way: Way): Promise<void> {
  await freeLocks();
  const { log } = pay.context;
  const clock = { now: () => new Date(Date.now() + 3 * 60_000) };
  const queues = createQueues(redis.url, log);
  const work = (id: string) => drivePayout({ ...pay.context, clock }, id);
  const worker = startWorker('payouts', work, {
    ...{ redisUrl: redis.url, log, concurrency: 4, stalledInterval: 200 },
  });
  const stop = new AbortController();
  const relay = runRelay(queues.offer, { clock, log, signal: stop.signal });
  try {
    if (!(await until(isIn(own, ways[way]), 30_000))) return;
    if (way !== 'create') return;
    await pay.confirm(own);
    await until(isIn(own, 'succeeded'), 30_000);
  } finally {
    stop.abort();
    await relay;
    await worker.close();
    await queues.close();
  }
}

/** Everything that stands afterwards, at WeChat and with us. */
async function resultOf({ no, rewardId, mpOpenid }: PaidTo) {
  const { world } = pay.wechat;
  const payouts = await Payout.find({ rewardId }).lean();
  const transfers = [...world.payTransfers.values()].filter(({ openid }) => openid === mpOpenid);
  const numbers = new Set(payouts.map(({ outBillNo }) => outBillNo));
  const arrived = [...world.payFlows.values()].filter(({ voucherNo }) => numbers.has(voucherNo));
  const { status } = await rewardOf(no);
  const moves = await Event.find({ type: 'payout.moved', 'object.id': rewardId }).lean();
  return {
    ours: payouts.map(({ state }) => state),
    transfers: transfers.map(({ state }) => state),
    sameNumber: transfers.every(({ outBillNo }) => numbers.has(outBillNo)),
    arrivedFen: arrived.map(({ amountFen }) => amountFen),
    status,
    paidInLedger: (await LedgerEntry.find({ rewardId, kind: 'pay' }).lean()).map(({ fen }) => fen),
    ends: moves.map(({ data }) => data as { to: string }).filter(({ to }) => finals.test(to)).length,
    balanced: await isInBalance(),
    due: payouts.filter(({ dueAt }) => dueAt).length,
    /** Whom to pay is not kept. */
    sealed: payouts.filter(({ payToSealed, packageSealed }) => payToSealed || packageSealed).length,
  };
}
const finals = /^(?:succeeded|failed|cancelled)$/;

async function isInBalance(): Promise<boolean> {
  const { bureauId } = pay;
  const entries = await LedgerEntry.find({ bureauId }).lean();
  const sums = entries.reduce((sum, { kind, fen }) => afterEntry(sum, { kind, fen }), noBalances);
  const balances = await LedgerBalance.find({ bureauId }).lean();
  const [balance] = balances;
  const same = balance && Object.entries(sums).every(([name, fen]) => balance[name as 'paid'] === fen);
  return balances.length === 1 && Boolean(same) && isBalanced(sums) && balance?.entries === entries.length;
}

const amountFen = 200_000;
const settled = { sameNumber: true, ends: 1, balanced: true, due: 0, sealed: 0 };
const paid = {
  ...{ ours: ['succeeded'], transfers: ['SUCCESS'], arrivedFen: [amountFen] },
  ...{ status: 'paid', paidInLedger: [amountFen], ...settled },
};
const takenBack = {
  ...{ ours: ['cancelled'], transfers: ['CANCELLED'], arrivedFen: [] },
  ...{ status: 'payable', paidInLedger: [], ...settled },
};
const right: Record<Way, object> = { create: paid, confirmation: paid, cancel: takenBack };

/** One life: begins, ends at its point, and what it left is dealt with. */
async function run(way: Way, ending: Ending) {
  // Nothing is left of the last life.
  await admin.flushall();
  const own = await due(way);
  const child = await children.next();
  const isQuiet = isIn(own, ways[way]);
  child.begin(ending);
  await until(async () => child.isAtEnd() || (await isQuiet()), 20_000);
  // Its last lines may still be on their way.
  await until(() => child.isAtEnd(), 500);
  const reached = child.isAtEnd();
  if (reached && ending.how === 'stop') await loseRedis(child, isQuiet);
  await child.kill();
  // What was on its way when it died arrives.
  await sleep(150);
  await recover(own, way);
  return { child, reached, result: await resultOf(own) };
}

/** Redis forgets everything and cuts every connection while the process waits at its point; then it goes on. */
async function loseRedis(child: Child, isQuiet: () => Promise<boolean>): Promise<void> {
  await admin.flushall();
  await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  child.goOn();
  await until(isQuiet, 1_500);
}

/** The relay also looks for rows of other kinds, whose number is a matter of chance. */
const ofRelay =
  /^relay (?:offer(?:ed)? to payouts|store (?:find|update) payouts asked|store find answered) #/;

/** All points of a run to the end, each once. */
async function pointsOf(way: Way): Promise<string[]> {
  const { child, result } = await run(way, { at: null, how: 'kill' });
  expect({ result, said: child.said }).toEqual({ result: right[way], said: [] });
  return [...new Set(child.passed)].filter((point) => !point.startsWith('relay ') || ofRelay.test(point));
}

const calling = / http /;

/**
 * The points around WeChat Pay's calls, and every third of the others; `FUNDWATCH_TEST_POINTS=.` takes all, and any other
 * regular expression those that it fits.
 */
function chosen(points: readonly string[]): string[] {
  const wish = process.env.FUNDWATCH_TEST_POINTS;
  if (wish) return points.filter((point) => new RegExp(wish).test(point));
  return points.filter((point, index) => index % 3 === 0 || calling.test(point));
}

/** @returns what went wrong, with the point */
async function walk(way: Way, points: readonly string[], how: Ending['how']): Promise<object[]> {
  const faults: object[] = [];
  for (const at of points) {
    const { reached, result } = await run(way, { at, how });
    const isRight = JSON.stringify(sorted(result)) === JSON.stringify(sorted(right[way]));
    // A walk takes minutes.
    if (process.env.FUNDWATCH_TEST_LOG) console.error(`${way} ${at}: ${reached} ${isRight}`);
    if (!reached || !isRight) faults.push({ at, reached, ...result });
  }
  return faults;
}

const sorted = (result: object) => Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1));
const whole = { timeout: 20 * 60_000 };

describe('kill -9 at every await of paying', () => {
  it('from the tap to the sheet: one transfer, paid once when the reporter confirms', whole, async () => {
    const points = await pointsOf('create');
    // The walk covers what it is for, and whatever else has been added since.
    expect(points.filter((point) => calling.test(point))).toHaveLength(3);
    expect(points.filter((point) => point.startsWith('relay ')).length).toBeGreaterThan(3);
    expect(points.filter((point) => point.startsWith('payout ')).length).toBeGreaterThan(10);
    expect(await walk('create', chosen(points), 'kill')).toEqual([]);
  });

  it('from the confirmation to the ledger: paid once, written once', whole, async () => {
    const points = await pointsOf('confirmation');
    expect(points.filter((point) => calling.test(point))).toHaveLength(3);
    expect(points.filter((point) => point.includes('update ledgerBalances'))).not.toEqual([]);
    expect(await walk('confirmation', chosen(points), 'kill')).toEqual([]);
  });

  it('while it is taken back: nothing arrives, and the reward is still there', whole, async () => {
    const points = await pointsOf('cancel');
    expect(points.filter((point) => point.includes('/cancel '))).toHaveLength(3);
    expect(await walk('cancel', chosen(points), 'kill')).toEqual([]);
  });
});

describe('Redis forgets everything and cuts its connections in the middle', () => {
  it.each(['create', 'confirmation'] as const)('of %s: nothing lost, nothing doubled', whole, async (way) => {
    const points = await pointsOf(way);
    const wish = process.env.FUNDWATCH_TEST_POINTS;
    const some = points.filter((point) => calling.test(point) || point.endsWith('to payouts #1'));
    expect(await walk(way, wish ? chosen(points) : some, 'stop')).toEqual([]);
  });
});
