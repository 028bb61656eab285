import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { World } from '../world/world.ts';
import { ApiError, errorMessages } from './errors.ts';
import type { RawAnswer } from './rawAnswer.ts';

/** What a fault makes of a call. `before` runs instead of or ahead of the endpoint, `after` on its answer. */
export interface FaultKind {
  /** Whether `value` is needed, and what it means. */
  value: z.ZodType<number | undefined>;
  before?(value: number, wait: (ms: number) => Promise<void>): Promise<RawAnswer | 'drop' | undefined>;
  after?(
    value: number,
    wait: (ms: number) => Promise<void>,
  ): Promise<RawAnswer | 'drop' | 'pretty' | undefined>;
}

const html =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>';
const nothing = z.undefined().or(z.number()).optional();

/** Faults by kind. Before-faults take no effect on the account; after-faults happen to an accepted call. */
export const faultKinds: Record<string, FaultKind> = {
  errcode: {
    value: z.int(),
    before: (value) => Promise.reject(new ApiError(value, errorMessages[value] ?? 'injected')),
  },
  delay: { value: z.int().positive(), before: async (value, wait) => void (await wait(value)) },
  status: {
    value: z.int().min(300).max(599),
    before: async (value) => ({ status: value, contentType: 'text/plain', body: '' }),
  },
  html: {
    value: nothing,
    before: async (value) => ({ status: value || 502, contentType: 'text/html', body: html }),
  },
  empty: { value: nothing, before: async () => ({ status: 200, contentType: 'application/json', body: '' }) },
  drop: { value: nothing, before: async () => 'drop' },
  dropAfterAccept: { value: nothing, after: async () => 'drop' },
  delayAfterAccept: { value: z.int().positive(), after: async (value, wait) => void (await wait(value)) },
  statusAfterAccept: {
    value: z.int().min(300).max(599),
    after: async (value) => ({ status: value, contentType: 'text/plain', body: '' }),
  },
  htmlAfterAccept: {
    value: nothing,
    after: async (value) => ({ status: value || 502, contentType: 'text/html', body: html }),
  },
  emptyAfterAccept: {
    value: nothing,
    after: async () => ({ status: 200, contentType: 'application/json', body: '' }),
  },
  /** JSON that says neither yes nor no. */
  bare: { value: nothing, after: async () => ({ status: 200, contentType: 'application/json', body: '{}' }) },
  pretty: { value: nothing, after: async () => 'pretty' },
};

/** Waits in real time, less when the simulator stops. */
export function waiter(world: World): (ms: number) => Promise<void> {
  return (ms) => sleep(ms, undefined, { signal: world.stopping.signal }).catch(() => {});
}
