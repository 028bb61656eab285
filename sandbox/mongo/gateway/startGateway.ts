import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { forwardLines, type TiedProcess, tie } from '../../processes/tiedProcess.ts';
import type { GatewaySettings } from './settings.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Starts the gateway process and waits until it listens. It ends when this process does,
 * or with `signal`.
 */
export async function startGateway(
  settings: GatewaySettings,
  cwd: string,
  log: (line: string) => void,
  signal: AbortSignal,
  nodeOptions: readonly string[] = [],
): Promise<{ process: TiedProcess; port: number }> {
  const child = fork(MAIN, [JSON.stringify(settings)], {
    cwd,
    detached: true,
    signal,
    execArgv: [...nodeOptions, '--import', TSX],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  forwardLines(child, log);
  const listening = new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code, signal) => reject(new Error(`the gateway ended at start (${signal ?? code})`)));
  });
  const [tied, port] = await Promise.all([tie(child), listening]);
  return { process: tied, port };
}
