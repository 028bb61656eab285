import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from './benchmark.ts';

const entry = fileURLToPath(new URL('./store/main.ts', import.meta.url));

/** The document store alone, through the driver; a program of its own that can also be run by hand. */
export const store: Benchmark = {
  title: 'operations per second of the local document store',
  async run({ quick, signal: stop }) {
    const env = quick ? { ...process.env, SECONDS: '0.5', PEOPLE: '20' } : process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', entry], {
      env,
      stdio: 'inherit',
      signal: stop,
    });
    const [code, signal] = await once(child, 'exit');
    if (code !== 0) throw new Error(`the store benchmark failed (${signal ?? code})`);
  },
};
