import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Copies the logs of a failed run to where they outlive it.
 * @param from temporary folder of the run
 * @param to folder of artefacts
 * @returns how many were kept
 */
export function keepLogs(from: string, to: string): number {
  const logs = logsIn(from);
  for (const log of logs) cpSync(log, join(to, relative(from, log)));
  return logs.length;
}

function logsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return logsIn(path);
    return entry.isFile() && entry.name.endsWith('.log') && statSync(path).size > 0 ? [path] : [];
  });
}
