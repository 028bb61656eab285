import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux reports process times (USER_HZ). */
const TICKS = 100;

interface Times {
  readonly parent: number;
  readonly seconds: number;
}

function timesOf(pid: number): Times | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return undefined;
  }
}

/** CPU seconds that a process and its living children have used. */
export function cpuSeconds(pid: number): number {
  let total = 0;
  for (const entry of readdirSync('/proc')) {
    const times = /^\d+$/.test(entry) ? timesOf(Number(entry)) : undefined;
    if (times && (Number(entry) === pid || times.parent === pid)) total += times.seconds;
  }
  return total;
}
