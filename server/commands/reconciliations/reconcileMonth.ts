import { daysOfMonth } from '../../domain/rewards/reconciliation.ts';
import { Reconciliation } from '../../models/reconciliation.ts';
import type { FundBillLine, PayClient } from '../../wechat/pay/port.ts';
import type { Advance, JobContext, LongJobRun } from '../longJobs/runLongJob.ts';
import { compareLines } from './compareLines.ts';
import { finishReconciliation } from './finishReconciliation.ts';
import { missingFromBill } from './missingFromBill.ts';

/** Lines that are compared together. */
const batch = 500;

/**
 * Compares a month with WeChat's fund bills, day by day (job `reconciling`). Where it was killed it goes on: at the day, and at
 * the line of it. Memory is one batch whatever the length of a bill.
 */
export const reconcileMonth: LongJobRun = async (context, { objectId, cursor }, advance) => {
  const row = await Reconciliation.findById(objectId).lean();
  if (!row) return advance(null, async () => undefined);
  const client = context.merchants?.get(row.bureauId);
  if (!client) return stop(objectId, advance, '本单位的微信商户没有配置');
  const [at = '', line = '0'] = cursor.split('|');
  for (const day of daysOfMonth(row.month)) {
    if (day < at) continue;
    const isFirst = day === at;
    const problem = await readDay(
      context,
      { objectId, day, skip: isFirst ? Number(line) : 0 },
      client,
      advance,
    );
    if (problem !== null) return stop(objectId, advance, problem);
  }
  await advance('9999|0', () => missingFromBill(context, row));
  await advance(null, () => finishReconciliation(context, objectId));
};

interface Day {
  objectId: string;
  day: string;
  /** Lines that were compared before. */
  skip: number;
}

/** @returns why the month cannot be compared, for staff; null when the day is done */
async function readDay(
  context: JobContext,
  { objectId, day, skip }: Day,
  client: PayClient,
  advance: Advance,
): Promise<string | null> {
  const answer = await client.fundBill(day);
  if (answer.kind === 'refused') return `${day}：${answer.code}`;
  // Tried again by the queue, later and later.
  if (answer.kind === 'unknown') throw new Error(`fund bill of ${day}: ${answer.cause}`);
  let done = 0;
  let waiting: FundBillLine[] = [];
  const flush = async () => {
    const lines = waiting;
    waiting = [];
    await advance(`${day}|${done}`, () => compareLines(context, { objectId, day, lines }));
  };
  if (answer.kind === 'ok') {
    for await (const one of answer.value) {
      done += 1;
      if (done <= skip) continue;
      waiting.push(one);
      if (waiting.length >= batch) await flush();
    }
  }
  await flush();
  return null;
}

function stop(_id: string, advance: Advance, problem: string): Promise<void> {
  return advance(null, async () => {
    await Reconciliation.updateOne({ _id }, { $set: { state: 'stopped', problem } });
  });
}
