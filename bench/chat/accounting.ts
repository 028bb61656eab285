import { cpus } from 'node:os';
import { cpuSeconds } from '../store/cpu.ts';

/** Process ids by part of the whole. */
export interface Parts {
  readonly subject: readonly number[];
  readonly store: readonly number[];
  readonly load: readonly number[];
}

/** CPU seconds by part, and how much of the machine others used meanwhile (0 to 1). */
export interface Bill {
  readonly subject: number;
  readonly store: number;
  readonly load: number;
  readonly others: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** CPU time of all cores since boot, seconds. */
function machine(): { busy: number; all: number } {
  const times = cpus().map(({ times: { idle, ...rest } }) => ({ idle, busy: sum(Object.values(rest)) }));
  const busy = sum(times.map((core) => core.busy)) / 1000;
  return { busy, all: busy + sum(times.map((core) => core.idle)) / 1000 };
}

function reading(parts: Parts) {
  const used = (pids: readonly number[]): number => sum(pids.map(cpuSeconds));
  const { user, system } = process.cpuUsage();
  return {
    subject: used(parts.subject),
    store: used(parts.store),
    load: used(parts.load),
    self: (user + system) / 1e6,
    ...machine(),
  };
}

/** Starts counting; the function that it returns gives what was used since. Means something on a busy machine too. */
export function openBill(parts: Parts): () => Bill {
  const before = reading(parts);
  return () => {
    const now = reading(parts);
    const used = (key: keyof typeof before): number => now[key] - before[key];
    const ours = used('subject') + used('store') + used('load') + used('self');
    return {
      subject: used('subject'),
      store: used('store'),
      load: used('load'),
      others: Math.max(0, used('busy') - ours) / Math.max(used('all'), 0.01),
    };
  };
}
