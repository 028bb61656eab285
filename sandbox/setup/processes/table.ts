import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { birthOf } from '../bootstrap/lock.mjs';

/** One living process, as /proc shows it. */
export interface ProcessRow {
  pid: number;
  parent: number;
  /** With the pid, names one process for good. */
  born: string;
  command: string;
  folder: string;
  environment: string;
}

/** All living processes that may be looked at. */
export function processTable(): ProcessRow[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => rowOf(Number(pid)));
}

/** All children, grandchildren and so on of a process. */
export function descendantsOf(pid: number, table: readonly ProcessRow[] = processTable()): ProcessRow[] {
  const children = table.filter((row) => row.parent === pid);
  return children.flatMap((child) => [child, ...descendantsOf(child.pid, table)]);
}

function rowOf(pid: number): ProcessRow[] {
  const born = birthOf(pid);
  if (born === undefined) return [];
  const parent = Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  return [
    {
      pid,
      parent,
      born,
      command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim(),
      folder: link(`/proc/${pid}/cwd`),
      environment: read(`/proc/${pid}/environ`),
    },
  ];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
