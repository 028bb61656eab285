import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of its own that answers like WeChat after `delayMs`, and nothing more: the simulator is not to be measured. */
export async function startAnswerer(delayMs: number): Promise<{ url: string; stop(): Promise<void> }> {
  const script = join(import.meta.dirname, 'answerer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(delayMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
