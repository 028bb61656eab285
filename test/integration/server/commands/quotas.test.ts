import { afterAll, beforeAll, expect, it } from 'vitest';
import { warnOfQuotas } from '../../../../server/commands/deliveries/warnOfQuotas.ts';
import { Task } from '../../../../server/models/task.ts';
import type { Gauge } from '../../../../server/wechat/pace/gauge.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const gauge = (via: Gauge['via'], used: number): Gauge => ({
  ...{ via, used, limit: 1_000, from: 'usual', closedUntil: null },
});
const look = (gauges: Gauge[], day: string) =>
  warnOfQuotas({
    ...product.services,
    clock: { now: () => new Date(`${day}T02:00:00Z`) },
    accounts: product.accounts,
    pace: { gauges: async () => gauges },
  });

it('staff get one task a day for each way that comes near its end, however often it is looked at', async () => {
  expect(await look([gauge('template', 799), gauge('subscription', 10)], '2026-12-01')).toEqual({ near: 0 });
  expect(await Task.countDocuments({ kind: 'quotaRunsOut' })).toBe(0);
  await look([gauge('template', 810), gauge('subscription', 10)], '2026-12-01');
  await look([gauge('template', 990), gauge('subscription', 10)], '2026-12-01');
  await look([gauge('template', 990), gauge('subscription', 960)], '2026-12-01');
  const tasks = await Task.find({ kind: 'quotaRunsOut' }).sort({ createdAt: 1, _id: 1 }).lean();
  expect(tasks.map(({ subject }) => subject).sort()).toEqual(['模板消息', '订阅通知'].sort());
  expect(tasks[0]).toMatchObject({
    bureauId: product.account.settings.bureauId,
    state: 'open',
    dueOn: '2026-12-01',
  });
  await look([gauge('template', 990)], '2026-12-02');
  expect(await Task.countDocuments({ kind: 'quotaRunsOut' })).toBe(3);
});
