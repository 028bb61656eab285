import { cpus, loadavg, totalmem } from 'node:os';

/** The machine in one line. */
export function machineLine(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown CPU'}, ${gigabytes} GB, Node ${process.version}`;
}

/** Load averages of the last 1, 5 and 15 minutes. */
export function loadLine(): string {
  return loadavg()
    .map((load) => load.toFixed(2))
    .join(' ');
}
