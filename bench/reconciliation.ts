import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { openCorps } from './corps/openCorps.ts';
import { timeMonth } from './reconciliation/timeMonth.ts';

/** Lines of the bill; each is one of our transfers. */
const plans = { full: 100_000, quick: 5_000 } as const;

/** A month compared with WeChat's bill, beside bare look-ups of as many numbers (issue 8, Speed). */
export const reconciliation: Benchmark = {
  title: 'a bill of 100,000 lines compared with as many payouts, beside bare look-ups of their numbers',
  async run({ quick, signal }) {
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const corps = await openCorps(signal);
    try {
      const count = quick ? plans.quick : plans.full;
      console.log(`\n${await timeMonth(corps.services, { count, signal })}\nload average ${loadLine()}`);
    } finally {
      await corps.stop();
    }
  },
};
