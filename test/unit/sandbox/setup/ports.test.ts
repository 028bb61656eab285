import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { portHolder } from '../../../../sandbox/setup/facts/portHolder.ts';
import { freePorts, portIsFree, portsFrom } from '../../../../sandbox/setup/ports.ts';

it('has defaults that the environment overrides', () => {
  expect(portsFrom({})).toEqual({ server: 8787, worker: 8788, sandbox: 8790, store: 27127, redis: 26379 });
  expect(portsFrom({ FUNDWATCH_PORT: '9000', FUNDWATCH_REDIS_PORT: '' })).toMatchObject({
    server: 9000,
    redis: 26379,
  });
});

it.each(['0', '65536', 'http', '80.5'])('refuses %s as a port', (value) => {
  expect(() => portsFrom({ FUNDWATCH_PORT: value })).toThrow(
    `FUNDWATCH_PORT=${value} is not a port: choose a number from 1 to 65535.`,
  );
});

it('refuses the same port twice', () => {
  expect(() => portsFrom({ FUNDWATCH_WORKER_PORT: '8787' })).toThrow(
    'FUNDWATCH_WORKER_PORT and FUNDWATCH_PORT are both 8787: choose two ports.',
  );
});

it('finds different free ports', async () => {
  const ports = Object.values(await freePorts());
  expect(new Set(ports).size).toBe(5);
  for (const port of ports) expect(port).toBeGreaterThan(0);
});

it('sees who holds a taken port', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await portIsFree(port)).toBe(false);
  expect(portHolder(port)).toContain(`(process ${process.pid})`);
  await new Promise((resolve) => server.close(resolve));
  expect(await portIsFree(port)).toBe(true);
  expect(portHolder(port)).toBeUndefined();
});
