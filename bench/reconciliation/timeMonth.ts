import type { Services } from '../../server/commands/context.ts';
import { runLongJob } from '../../server/commands/longJobs/runLongJob.ts';
import { reconcilingJob } from '../../server/commands/reconciliations/jobs.ts';
import { reconcileMonth } from '../../server/commands/reconciliations/reconcileMonth.ts';
import { LongJob } from '../../server/models/longJob.ts';
import { Payout } from '../../server/models/payout.ts';
import { Reconciliation } from '../../server/models/reconciliation.ts';
import { createGridfsStore } from '../../server/platform/gridfsStore.ts';
import type { FundBillLine, PayClient } from '../../server/wechat/pay/port.ts';
import { watchHeap } from '../watchHeap.ts';

const bureauId = 'bench';
const month = '2026-10';
const id = `${bureauId}-${month}`;
const numberOf = (index: number) => `bill${String(index).padStart(8, '0')}`;
/** As many as the command looks up together. */
const batch = 500;

/** A client that knows one bill only. */
function clientOf(count: number): PayClient {
  const fundBill = async (day: string) => {
    if (day !== `${month}-15`) return { kind: 'notFound' } as const;
    return { kind: 'ok', value: linesOf(count) } as const;
  };
  return { fundBill } as Partial<PayClient> as PayClient;
}

async function* linesOf(count: number): AsyncIterable<FundBillLine> {
  for (let index = 0; index < count; index += 1) {
    yield {
      ...{ at: '2026-10-15 12:00:00', fundFlowNo: `F${index}`, business: '商家转账', kind: '商家转账' },
      ...{ direction: 'out', amountFen: 200_000, voucherNo: numberOf(index), note: '' },
    };
  }
}

/**
 * Compares a month of `count` transfers that all agree.
 * @returns a line to print
 */
export async function timeMonth(
  services: Services,
  { count, signal }: { count: number; signal: AbortSignal },
): Promise<string> {
  const at = new Date('2026-10-15T04:00:00Z');
  for (let done = 0; done < count; done += 1_000) {
    signal.throwIfAborted();
    const rows = Array.from({ length: Math.min(1_000, count - done) }, (_, index) => ({
      ...{ _id: `payout-${done + index}`, bureauId, rewardId: `reward-${done + index}`, way: 'wechat' },
      ...{ liveKey: `reward-${done + index}`, outBillNo: numberOf(done + index), amountFen: 200_000 },
      ...{ state: 'succeeded', stateAt: at, createdAt: at, settledAt: at },
    }));
    await Payout.collection.insertMany(rows as never);
  }
  const bareFrom = performance.now();
  for (let done = 0; done < count; done += batch) {
    const numbers = Array.from({ length: batch }, (_, index) => numberOf(done + index));
    await Payout.find({ outBillNo: { $in: numbers } }).lean();
  }
  const bare = (performance.now() - bareFrom) / 1_000;
  const { kind, objectId } = reconcilingJob(id);
  await Reconciliation.create({
    _id: id,
    bureauId,
    month,
    state: 'running',
    startedBy: 'bench',
    startedAt: at,
  });
  await LongJob.create({ _id: `${kind}-${objectId}`, kind, objectId, cursor: '', dueAt: at, createdAt: at });
  const merchants = new Map([[bureauId, clientOf(count)]]);
  const actor = { kind: 'system', id: 'bench' } as const;
  const context = { ...services, objects: createGridfsStore(services), merchants, actor };
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const watch = watchHeap();
  const from = performance.now();
  await runLongJob(context, `${kind}-${objectId}`, { [kind]: reconcileMonth });
  const seconds = (performance.now() - from) / 1_000;
  const heapMb = ((await watch.stop()) - before) / 2 ** 20;
  const found = await Reconciliation.findById(id).lean();
  if (found?.matched !== count || found.differences !== 0) throw new Error('the month does not agree');
  return (
    `${count} lines compared in ${seconds.toFixed(1)} s, heap + ${heapMb.toFixed(0)} MB; ` +
    `bare look-ups of as many numbers ${bare.toFixed(1)} s, ${(seconds / bare).toFixed(1)} times as long`
  );
}
