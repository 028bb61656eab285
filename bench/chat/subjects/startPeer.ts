import { once } from 'node:events';
import { openLog } from '../../../sandbox/setup/services/logFile.ts';
import { spawnProgram } from '../../../sandbox/setup/services/nodeProcess.ts';
import type { Service } from '../../../sandbox/setup/services/service.ts';

/** A peer that listens. */
export interface Peer extends Pick<Service, 'stop'> {
  readonly url: string;
  readonly pid: number;
}

/**
 * Starts one of the bare handlers in a process of its own and waits until it listens.
 * @throws when it ends before
 */
export async function startPeer(
  entry: string,
  env: Record<string, string>,
  logFolder: string,
): Promise<Peer> {
  const name = entry.replace(/\.ts$/, '');
  const log = openLog(logFolder, name);
  let heard: (port: string) => void = () => undefined;
  const listening = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const program = { name, entry: `bench/chat/subjects/${entry}`, env, log };
  const child = spawnProgram(program, (line) => {
    const port = /^listening on (\d+)$/.exec(line)?.[1];
    if (port) heard(port);
  });
  const gone = once(child, 'exit');
  const failed = gone.then(() => {
    throw new Error(`${name} ended before it listened: see ${log.path}`);
  });
  const port = await Promise.race([listening, failed]);
  failed.catch(() => undefined);
  return {
    url: `http://127.0.0.1:${port}/`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
