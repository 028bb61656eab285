import { spawn } from 'node:child_process';
import { root } from '../bootstrap/bootstrap.mjs';

/** Longest that one part may take; milliseconds. A hanging suite must not hang the whole run. */
const patience = 45 * 60_000;

/** How a tool ended and what it printed. */
export interface ToolResult {
  code: number;
  output: string;
}

/**
 * Runs a JavaScript tool from node_modules with this very Node.js.
 * @param show also passes its output on while it runs
 */
export function runTool(
  script: string,
  args: readonly string[],
  { env = {}, show = false }: { env?: Record<string, string>; show?: boolean } = {},
): Promise<ToolResult> {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...color, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    if (show) process.stdout.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const late = setTimeout(() => {
    output += `\nended after ${patience / 60_000} minutes\n`;
    child.kill('SIGKILL');
  }, patience);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    // Not `close`: a process left behind may hold the pipes, and finding that one is our job, not waiting.
    child.on('exit', (code) => {
      clearTimeout(late);
      setTimeout(() => resolve({ code: code ?? 1, output }), 50);
    });
  });
}
