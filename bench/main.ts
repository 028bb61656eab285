import { parseArgs } from 'node:util';
import { SetupProblem } from '../sandbox/setup/bootstrap/problem.mjs';
import { descendantsOf } from '../sandbox/setup/processes/table.ts';
import { terminate } from '../sandbox/setup/processes/terminate.ts';
import { stopSignal } from '../sandbox/setup/stopSignal.ts';
import type { Benchmark } from './benchmark.ts';
import { broadcast } from './broadcast.ts';
import { chat } from './chat/chat.ts';
import { profile } from './chat/profile.ts';
import { clocks } from './clocks.ts';
import { corps } from './corps.ts';
import { evidence } from './evidence.ts';
import { feedback } from './feedback.ts';
import { leads } from './leads.ts';
import { miniprogram } from './miniProgram.ts';
import { payCallback } from './payCallback.ts';
import { reconciliation } from './reconciliation.ts';
import { send } from './send.ts';
import { store } from './store.ts';

// `npm run bench [-- --quick] [name…]`: runs the named benchmarks, by default the chat.
const benchmarks: Readonly<Record<string, Benchmark>> = {
  ...{
    broadcast,
    chat,
    profile,
    clocks,
    corps,
    evidence,
    feedback,
    leads,
    miniprogram,
    send,
    store,
    reconciliation,
  },
  'pay-callback': payCallback,
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : ['chat'];
  const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0) {
    console.error(`No benchmark is called ${unknown.join(', ')}. There are:`);
    for (const [name, { title }] of Object.entries(benchmarks)) console.error(`  ${name}: ${title}`);
    return 2;
  }
  const { signal } = stopSignal();
  // Nobody reads any more (`| head`): stop in order instead of dying with everything half done.
  process.stdout.on('error', () => process.emit('SIGTERM', 'SIGTERM'));
  try {
    for (const name of names) await benchmarks[name]?.run({ quick: values.quick, signal });
    return 0;
  } catch (problem) {
    if (signal.aborted) return 130;
    console.error(problem instanceof SetupProblem ? `bench: ${problem.message}` : problem);
    return 1;
  } finally {
    // A benchmark stops what it started; what a broken start left behind ends here.
    await terminate(descendantsOf(process.pid));
  }
}

process.exit(await main());
