import { createServer } from 'node:net';
import { SetupProblem } from './bootstrap/problem.mjs';

/** What listens where on loopback. */
export interface Ports {
  server: number;
  worker: number;
  sandbox: number;
  store: number;
  redis: number;
}

/** Default port and the variable that moves it. */
export const portSettings: Record<keyof Ports, { port: number; variable: string; title: string }> = {
  server: { port: 8787, variable: 'FUNDWATCH_PORT', title: 'server' },
  worker: { port: 8788, variable: 'FUNDWATCH_WORKER_PORT', title: 'worker' },
  sandbox: { port: 8790, variable: 'FUNDWATCH_SANDBOX_PORT', title: 'WeChat simulator' },
  store: { port: 27127, variable: 'FUNDWATCH_STORE_PORT', title: 'document store' },
  redis: { port: 26379, variable: 'FUNDWATCH_REDIS_PORT', title: 'Redis' },
};

/** Names of all ports, in the order in which people meet them. */
export const portNames = ['server', 'worker', 'sandbox', 'store', 'redis'] as const satisfies (keyof Ports)[];

/**
 * The ports that the environment asks for.
 * @throws SetupProblem when a variable holds no port number or two name the same
 */
export function portsFrom(env: NodeJS.ProcessEnv): Ports {
  const ports = {} as Ports;
  for (const name of portNames) {
    const { port, variable } = portSettings[name];
    const value = Number(env[variable] || port);
    if (!Number.isInteger(value) || value < 1 || value > 65535) {
      throw new SetupProblem(`${variable}=${env[variable]} is not a port: choose a number from 1 to 65535.`);
    }
    const twin = portNames.find((other) => ports[other] === value);
    if (twin) {
      throw new SetupProblem(
        `${variable} and ${portSettings[twin].variable} are both ${value}: choose two ports.`,
      );
    }
    ports[name] = value;
  }
  return ports;
}

/** True when nothing listens on this loopback port. */
export function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Ports that are free now, all different because all are held until the last one is found. */
export async function freePorts(): Promise<Ports> {
  const servers = portNames.map(() => createServer());
  const found = servers.map(
    (server) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        });
      }),
  );
  const [server = 0, worker = 0, sandbox = 0, store = 0, redis = 0] = await Promise.all(found);
  await Promise.all(servers.map((one) => new Promise((resolve) => one.close(resolve))));
  return { server, worker, sandbox, store, redis };
}
