import { mkdir } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { freePort } from '../processes/freePort.ts';
import { onPath } from '../processes/packages.ts';
import { type Supervised, supervise } from '../processes/supervise.ts';
import { startTied } from '../processes/tiedProcess.ts';

export interface RedisOptions {
  /** Where the append-only file lives; made when missing. */
  readonly dataDir: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  readonly log?: (line: string) => void;
}

export interface RunningRedis {
  readonly url: string;
  readonly pids: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

const STOP_MS = 10_000;
const READY_MS = 10_000;

/** Debian packages that Redis needs on this machine and that are missing. */
export function neededPackages(): string[] {
  return onPath('redis-server') ? [] : ['redis-server'];
}

/** Settings on the command line only: no configuration file of the machine's is read. */
function settings(dataDir: string, port: number): string[] {
  return Object.entries({
    bind: '127.0.0.1',
    port: `${port}`,
    dir: dataDir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
    databases: '16',
    'tcp-keepalive': '60',
  }).flatMap(([name, value]) => [`--${name}`, value]);
}

async function waitUntilReady(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => 25,
  });
  client.on('error', () => undefined);
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`Redis did not answer within ${READY_MS} ms`)), READY_MS).unref();
  });
  try {
    await Promise.race([client.ping(), late]);
  } finally {
    client.disconnect();
  }
}

/**
 * Starts Debian's redis-server on 127.0.0.1 with an append-only file (fsync every second) and no eviction.
 * @throws Error when it does not answer, for example because the port is taken.
 */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  const { dataDir, log = () => undefined } = options;
  await mkdir(dataDir, { recursive: true });
  const port = await freePort(options.port);
  const args = ['--pdeathsig=TERM', '--', 'redis-server', ...settings(dataDir, port)];
  const server: Supervised = await supervise({
    name: 'redis',
    start: () => startTied({ command: 'setpriv', args, log }),
    log,
  });
  const url = `redis://127.0.0.1:${port}`;
  try {
    await waitUntilReady(url);
  } catch (error) {
    await server.stop('SIGTERM', STOP_MS);
    throw error;
  }
  return {
    url,
    get pids() {
      return { redis: server.pid };
    },
    stop: () => server.stop('SIGTERM', STOP_MS),
  };
}
