import { afterAll, beforeAll, expect, it } from 'vitest';
import { runLongJob } from '../../../../../server/commands/longJobs/runLongJob.ts';
import { settleDifference } from '../../../../../server/commands/reconciliations/settleDifference.ts';
import { startDueMonths } from '../../../../../server/commands/reconciliations/startDueMonths.ts';
import { startReconciliation } from '../../../../../server/commands/reconciliations/startReconciliation.ts';
import { BillDifference } from '../../../../../server/models/billDifference.ts';
import { LongJob } from '../../../../../server/models/longJob.ts';
import { Payout } from '../../../../../server/models/payout.ts';
import { Reconciliation } from '../../../../../server/models/reconciliation.ts';
import { Task } from '../../../../../server/models/task.ts';
import { createGridfsStore } from '../../../../../server/platform/gridfsStore.ts';
import { getReconciliation } from '../../../../../server/queries/reconciliations/getReconciliation.ts';
import { longJobs } from '../../../../../server/queues/longJobs.ts';
import type { FundBillLine } from '../../../../../server/wechat/pay/port.ts';
import { type Payable, type PayWorld, startPayWorld } from '../../../../support/payWorld.ts';
import { rewardOf } from '../../../../support/rewards.ts';
import { refusalOf } from '../../../../support/termWorld.ts';

let world: PayWorld;
beforeAll(async () => {
  world = await startPayWorld('2026-10-10');
});
afterAll(() => world.corps.stop());

const month = '2026-10';
const id = () => `${world.bureauId}-${month}`;
const finance = () => world.corps.staff(world.bureauId, 'finance');
const numberOf = async ({ no }: Payable) => (await world.payouts(no))[0]?.outBillNo ?? '';

const line = (voucherNo: string, changes: Partial<FundBillLine> = {}): FundBillLine => ({
  ...{ at: '2026-10-10 12:00:00', fundFlowNo: `F${voucherNo}`, business: '商家转账', kind: '商家转账' },
  ...{ direction: 'out', amountFen: 200_000, voucherNo, note: '' },
  ...changes,
});

/** A reward that was paid, as far as `until`. */
async function transferred(until: 'waiting' | 'paid'): Promise<Payable> {
  const own = await world.payable();
  await world.tap(own);
  await world.drive();
  if (until === 'waiting') return own;
  world.model.confirm(await numberOf(own));
  world.pass(60_000);
  await world.drive();
  expect(await rewardOf(own.no)).toMatchObject({ status: 'paid' });
  return own;
}

/** Runs what is owed of the month, as the worker does. */
async function run(): Promise<void> {
  const { services } = world.corps;
  const merchants = new Map([[world.bureauId, world.model]]);
  const system = { kind: 'system', id: 'worker' } as const;
  const context = { ...services, objects: createGridfsStore(services), merchants, actor: system };
  await runLongJob(context, `reconciling-${id()}`, longJobs);
}

async function compare(bill: Record<string, FundBillLine[]>): Promise<void> {
  world.model.fundBill = async (day?: string) => {
    const lines = bill[day ?? ''];
    if (!lines) return { kind: 'notFound' };
    return {
      kind: 'ok',
      value: (async function* all() {
        yield* lines;
      })(),
    };
  };
  await startReconciliation(finance(), { month });
  await run();
}

it('finds everything that bill and payouts do not agree on, once, as one task; a person settles each', async () => {
  const [good, other, missing, late] = [
    await transferred('paid'),
    await transferred('paid'),
    await transferred('paid'),
    await transferred('waiting'),
  ];
  expect(await refusalOf(startReconciliation(finance(), { month }))).toMatchObject({
    code: 'reconciliation.too_early',
  });
  world.corps.goTo('2026-11-02');
  const bill = {
    '2026-10-10': [
      line(await numberOf(good)),
      line(await numberOf(other), { amountFen: 199_999 }),
      line('strange1'),
      // Another business of the same account is nobody's difference.
      line('fee1', { business: '手续费', kind: '扣除手续费', amountFen: 60 }),
      line('', { direction: 'in', business: '充值', kind: '充值', amountFen: 1_000_000 }),
    ],
    '2026-10-11': [line(await numberOf(late)), line(await numberOf(good), { direction: 'in', kind: '退款' })],
  };
  for (const _ of [1, 2]) {
    await compare(bill);
    const { row, differences } = await getReconciliation(finance(), { month });
    expect(row).toMatchObject({
      state: 'finished',
      lines: 7,
      matched: 1,
      matchedFen: 200_000,
      differences: 5,
    });
    expect(differences.map(({ kind }) => kind).sort()).toEqual(
      ['amount', 'notSettledHere', 'onlyHere', 'onlyInBill', 'returned'].sort(),
    );
    expect(differences.find(({ kind }) => kind === 'onlyHere')).toMatchObject({
      outBillNo: await numberOf(missing),
      rewardNo: missing.no,
    });
  }
  expect(await Task.countDocuments({ kind: 'billDiffers', state: 'open' })).toBe(1);
  // What WeChat has paid and we have not heard of is looked up at once.
  const [waiting] = await world.payouts(late.no);
  expect(waiting?.dueAt && waiting.dueAt <= world.corps.services.clock.now()).toBe(true);

  const found = await BillDifference.find({ reconciliationId: id() }).lean();
  for (const { _id } of found) await settleDifference(finance(), { id: _id, note: '已经和商户平台核对。' });
  const again = settleDifference(finance(), { id: found[0]?._id ?? '', note: '再写一次。' });
  expect(await refusalOf(again)).toMatchObject({ code: 'reconciliation.settled' });
  expect(await Task.countDocuments({ kind: 'billDiffers', state: 'open' })).toBe(0);
  const elsewhere = world.corps.staff(await world.corps.bureau('hunan'), 'finance');
  expect(
    await refusalOf(settleDifference(elsewhere, { id: found[0]?._id ?? '', note: '不是我的。' })),
  ).toMatchObject({ code: 'reconciliation.not_found' });
  // Compared once more: what was settled stays settled.
  await compare(bill);
  expect(await Reconciliation.findById(id()).lean()).toMatchObject({ state: 'finished', differences: 0 });
});

it('what WeChat could not tell us any more is paid when its bill says so', async () => {
  const own = await transferred('waiting');
  await Payout.updateOne(
    { outBillNo: await numberOf(own) },
    { $set: { state: 'unclear' }, $unset: { dueAt: 1 } },
  );
  await compare({ '2026-10-12': [line(await numberOf(own))] });
  expect(await rewardOf(own.no)).toMatchObject({ status: 'paid' });
  expect(await world.payouts(own.no)).toMatchObject([{ state: 'succeeded', billedOn: '2026-10-12' }]);
  expect(await world.balanced()).toBe(true);
});

it('killed in the middle of a long bill it goes on at the line, and counts nothing twice', async () => {
  const lines = Array.from({ length: 1_700 }, (_, index) =>
    line(`other${index}`, { business: '其他', kind: '其他' }),
  );
  let reads = 0;
  world.model.fundBill = async (day?: string) => {
    if (day !== '2026-10-05') return { kind: 'notFound' };
    reads += 1;
    const first = reads === 1;
    return {
      kind: 'ok',
      value: (async function* all() {
        for (const [index, one] of lines.entries()) {
          if (first && index === 1_234) throw new Error('killed');
          yield one;
        }
      })(),
    };
  };
  await startReconciliation(finance(), { month });
  await expect(run()).rejects.toThrow('killed');
  expect(await LongJob.findById(`reconciling-${id()}`).lean()).toMatchObject({ cursor: '2026-10-05|1000' });
  await run();
  expect(await Reconciliation.findById(id()).lean()).toMatchObject({ state: 'finished', lines: 1_700 });
  expect(reads).toBe(2);
});

it('a refused bill stops the month with WeChat’s code; no answer is tried again', async () => {
  world.model.fundBill = async () => ({
    ...{ kind: 'refused', status: 403, code: 'NO_AUTH', detail: '', certain: true },
  });
  await startReconciliation(finance(), { month });
  expect(await refusalOf(startReconciliation(finance(), { month }))).toMatchObject({
    code: 'reconciliation.running',
  });
  await run();
  expect(await Reconciliation.findById(id()).lean()).toMatchObject({
    state: 'stopped',
    problem: '2026-10-01：NO_AUTH',
  });
  world.model.fundBill = async () => ({ kind: 'unknown', cause: 'timeout' });
  await startReconciliation(finance(), { month });
  await expect(run()).rejects.toThrow('timeout');
  expect(await LongJob.exists({ _id: `reconciling-${id()}` })).not.toBeNull();
});

it('begins by itself a few days into the next month, once', async () => {
  const merchants = new Map([[world.bureauId, world.model]]);
  const services = { ...world.corps.services, merchants };
  world.corps.goTo('2026-12-02');
  expect(await startDueMonths(services)).toEqual({ started: 0 });
  world.corps.goTo('2026-12-03');
  expect(await startDueMonths(services)).toEqual({ started: 1 });
  expect(await startDueMonths(services)).toEqual({ started: 0 });
  expect(await Reconciliation.exists({ _id: `${world.bureauId}-2026-11` })).not.toBeNull();
});
