import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../../sandbox/setup/facts/facts.ts';
import { preflight, type Wishes } from '../../../../../sandbox/setup/facts/preflight.ts';

const goodFacts: Facts = {
  isRoot: true,
  hasApt: true,
  findProgram: (name) => `/usr/bin/${name}`,
  disk: () => ({ device: '1', free: 10e9 }),
  portTakenBy: async () => undefined,
};
const wishes: Wishes = {
  packages: ['mmdebstrap', 'redis-server'],
  rootFor: 'starting the local document store',
  disk: { '/home/me/.cache': 1.5e9, '/checkout/var': 0.5e9 },
  ports: { server: 8787, redis: 26379 },
};
const nothing: Wishes = { packages: [], rootFor: undefined, disk: {}, ports: {} };

describe('preflight', () => {
  it('has nothing to say on a good machine', async () => {
    expect(await preflight(goodFacts, wishes)).toEqual([]);
  });

  it('asks for root when packages must be installed', async () => {
    expect(await preflight({ ...goodFacts, isRoot: false }, wishes)).toEqual([
      'installing mmdebstrap redis-server needs root: run this as root (sudo -E npm start), run `docker compose up`, or set MONGODB_URI and REDIS_URL to servers that you have.',
    ]);
  });

  it('asks for root when only the store needs it', async () => {
    expect(await preflight({ ...goodFacts, isRoot: false }, { ...wishes, packages: [] })).toEqual([
      'starting the local document store needs root: run this as root (sudo -E npm start), run `docker compose up`, or set MONGODB_URI and REDIS_URL to servers that you have.',
    ]);
  });

  it('needs neither root nor apt when nothing is to be installed or started', async () => {
    expect(await preflight({ ...goodFacts, isRoot: false, hasApt: false }, nothing)).toEqual([]);
  });

  it('says so when there is no apt-get', async () => {
    expect(await preflight({ ...goodFacts, hasApt: false }, wishes)).toEqual([
      'mmdebstrap redis-server must be installed and there is no apt-get here: run `docker compose up`, or set MONGODB_URI and REDIS_URL to servers that you have.',
    ]);
  });

  it('adds up what is needed on one disk', async () => {
    const facts: Facts = { ...goodFacts, disk: () => ({ device: '1', free: 1.9e9 }) };
    expect(await preflight(facts, wishes)).toEqual([
      'the set-up still needs 2000 MB of disk and /home/me/.cache has 1900 MB: free some, or run `docker compose up`, or set MONGODB_URI and REDIS_URL to servers that you have.',
    ]);
  });

  it('looks at each disk on its own', async () => {
    const facts: Facts = { ...goodFacts, disk: (path) => ({ device: path, free: 1.9e9 }) };
    expect(await preflight(facts, wishes)).toEqual([]);
  });

  it('names a taken port, who holds it and how to choose another', async () => {
    const facts: Facts = {
      ...goodFacts,
      portTakenBy: async (port) => (port === 8787 ? 'nginx (process 12)' : undefined),
    };
    expect(await preflight(facts, wishes)).toEqual([
      'port 8787 for the server is taken by nginx (process 12): stop it, or choose another port with FUNDWATCH_PORT=9787.',
    ]);
  });

  it('answers in single lines', async () => {
    const bad: Facts = {
      ...goodFacts,
      isRoot: false,
      disk: () => ({ device: '1', free: 0 }),
      portTakenBy: async () => 'x',
    };
    const lines = await preflight(bad, wishes);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).not.toContain('\n');
  });
});
