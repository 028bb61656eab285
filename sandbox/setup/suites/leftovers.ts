import { setTimeout as sleep } from 'node:timers/promises';
import { descendantsOf, type ProcessRow, processTable } from '../processes/table.ts';
import { terminate } from '../processes/terminate.ts';
import { testRunVariable } from '../services/nodeProcess.ts';
import type { Part } from './part.ts';

/** How long stopping may still take after the last suite; milliseconds. */
const patience = 5_000;

/** Tells the processes of one run from all others. */
export interface Run {
  /** Value of the variable that all of them inherit. */
  id: string;
  /** Temporary folder of this run: servers that overwrite their environment still work in it. */
  folder: string;
}

/** Living processes of a run, with all their children: PostgreSQL's overwrite every mark of their own. */
export function processesOf(
  { id, folder }: Run,
  table: readonly ProcessRow[] = processTable(),
): ProcessRow[] {
  const marked = table.filter(
    (row) =>
      row.environment.includes(`${testRunVariable}=${id}`) ||
      row.folder.startsWith(folder) ||
      row.command.includes(folder),
  );
  const all = marked.flatMap((row) => [row, ...descendantsOf(row.pid, table)]);
  return [...new Map(all.map((row) => [row.pid, row])).values()].filter(({ pid }) => pid !== process.pid);
}

/** Finds what the suites left running, ends it, and counts it as a failure. */
export function leftoverCheck(run: Run): Part {
  return {
    title: 'no process left behind',
    async run() {
      const until = Date.now() + patience;
      let rows = processesOf(run);
      while (rows.length > 0 && Date.now() < until) {
        await sleep(100);
        rows = processesOf(run);
      }
      await terminate(rows);
      const failures = rows.map(
        ({ pid, command }) => `left behind: process ${pid} (${command.slice(0, 120)})`,
      );
      return { passed: rows.length === 0 ? 1 : 0, failed: rows.length, skipped: 0, failures };
    },
  };
}
