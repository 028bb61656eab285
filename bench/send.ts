import { lanes } from '../server/queues/startSending.ts';
import type { Benchmark } from './benchmark.ts';
import { median } from './chat/cell.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { openSending } from './send/openSending.ts';
import { bareJobs, bareRate, productRate } from './send/rates.ts';
import { startAnswerer } from './send/startAnswerer.ts';

const plans = { full: { messages: 5_000, rounds: 3 }, quick: { messages: 1_000, rounds: 1 } } as const;

/** Little's law. */
const open = (perSecond: number, delayMs: number) => Math.round((perSecond * delayMs) / 1_000);

/** Single sends beside a bare queue worker (issue 6, Speed a). */
export const send: Benchmark = {
  title: 'messages a second, beside a bare BullMQ worker with the same call and one update of the store',
  async run({ quick, signal }) {
    const { messages, rounds } = quick ? plans.quick : plans.full;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const sending = await openSending();
    try {
      for (const delayMs of [0, 50]) {
        const answerer = await startAnswerer(delayMs);
        const { services, close } = sending.towards(answerer.url);
        const rates = { bare: [] as number[], product: [] as number[] };
        // Once without looking: code warms up, connections open.
        await bareRate(sending.redisUrl, answerer.url, 200);
        await productRate(services, sending.redisUrl, 200);
        for (let round = 0; round < rounds; round += 1) {
          signal.throwIfAborted();
          rates.bare.push(await bareRate(sending.redisUrl, answerer.url, messages));
          rates.product.push(await productRate(services, sending.redisUrl, messages));
        }
        const [bare, product] = [median(rates.bare), median(rates.product)];
        console.log(
          `WeChat answers in ${delayMs} ms: bare ${bare.toFixed(0)}/s with ${bareJobs} jobs at once, ` +
            `product ${product.toFixed(0)}/s with ${lanes.deliveries}, of bare ${(product / bare).toFixed(2)}; ` +
            `calls open on average ${open(bare, delayMs)} and ${open(product, delayMs)}`,
        );
        close();
        await answerer.stop();
      }
    } finally {
      await sending.stop();
    }
  },
};
