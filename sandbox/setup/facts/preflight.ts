import { type Ports, portNames, portSettings } from '../ports.ts';
import type { Facts } from './facts.ts';

/** What the rest of the set-up is about to need. */
export interface Wishes {
  /** Debian packages still to be installed. */
  packages: readonly string[];
  /** Why root is needed although no package is missing; undefined when it is not. */
  rootFor: string | undefined;
  /** Bytes still to be written, by folder. */
  disk: Record<string, number>;
  /** Ports about to be listened on; empty when they are picked freely. */
  ports: Partial<Ports>;
}

const ways = 'run `docker compose up`, or set MONGODB_URI and REDIS_URL to servers that you have';

/**
 * Everything that would make the set-up fail half-way, one line each saying what to do.
 * @returns empty when all is well
 */
export async function preflight(facts: Facts, wishes: Wishes): Promise<string[]> {
  return [...rights(facts, wishes), ...space(facts, wishes.disk), ...(await takenPorts(facts, wishes.ports))];
}

function rights(facts: Facts, { packages, rootFor }: Wishes): string[] {
  const missing = packages.join(' ');
  if (packages.length > 0 && !facts.hasApt) {
    return [`${missing} must be installed and there is no apt-get here: ${ways}.`];
  }
  if (packages.length > 0 && !facts.isRoot) {
    return [`installing ${missing} needs root: run this as root (sudo -E npm start), ${ways}.`];
  }
  if (rootFor && !facts.isRoot)
    return [`${rootFor} needs root: run this as root (sudo -E npm start), ${ways}.`];
  return [];
}

function space(facts: Facts, disk: Record<string, number>): string[] {
  const devices = new Map<string, { folder: string; needed: number; free: number }>();
  for (const [folder, needed] of Object.entries(disk)) {
    const { device, free } = facts.disk(folder);
    const sum = devices.get(device);
    if (sum) sum.needed += needed;
    else devices.set(device, { folder, needed, free });
  }
  return [...devices.values()]
    .filter(({ needed, free }) => free < needed)
    .map(
      ({ folder, needed, free }) =>
        `the set-up still needs ${megabytes(needed)} of disk and ${folder} has ${megabytes(free)}: free some, or ${ways}.`,
    );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}

async function takenPorts(facts: Facts, ports: Partial<Ports>): Promise<string[]> {
  const lines: string[] = [];
  for (const name of portNames) {
    const port = ports[name];
    if (port === undefined) continue;
    const holder = await facts.portTakenBy(port);
    const { title, variable } = portSettings[name];
    if (holder) {
      lines.push(
        `port ${port} for the ${title} is taken by ${holder}: stop it, or choose another port with ${variable}=${port + 1000}.`,
      );
    }
  }
  return lines;
}
