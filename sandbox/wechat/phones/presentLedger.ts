import { callers } from '../api/callers.ts';
import { dailyLimit, usageOf } from '../api/quota.ts';
import { endpoints } from '../api/registry.ts';
import { liveWindows } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { BadInput } from './badInput.ts';

type Query = Record<string, string | string[] | undefined>;

/** The ledger, filtered by `account`, `endpoint`, `openid`, `since` (a seq) and cut to the newest `limit`. */
export function presentLedger(world: World, query: Query): Record<string, unknown> {
  const { account, endpoint, openid } = query;
  const since = integer(query, 'since', 0);
  const limit = integer(query, 'limit', 1000);
  const calls = world.ledger.calls.filter(
    (c) =>
      c.seq > since &&
      (account === undefined || c.account === account) &&
      (endpoint === undefined || c.endpoint === endpoint) &&
      (openid === undefined || openidOf(c.request) === openid),
  );
  const pushes = world.ledger.pushes.filter(
    (p) =>
      p.seq > since &&
      (account === undefined || p.account === account) &&
      (openid === undefined || p.openid === openid),
  );
  return {
    now: world.clock.now(),
    calls: calls.slice(-limit),
    pushes: pushes.slice(-limit),
    totals: Object.fromEntries(world.ledger.totals),
    quotas: quotas(world),
    windows: windows(world, openid),
  };
}

function integer(query: Query, name: string, usual: number): number {
  const value = query[name];
  if (value === undefined) return usual;
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) {
    throw new BadInput([{ path: name, message: 'must be a whole number' }]);
  }
  return Number(value);
}

function openidOf(request: unknown): unknown {
  return (request as { body?: { touser?: unknown } } | null)?.body?.touser;
}

function quotas(world: World): unknown[] {
  return callers(world)
    .flatMap((caller) =>
      [...endpoints.values()].map((e) => ({
        account: caller.account.key,
        appid: caller.appid,
        endpoint: e.path,
        used: usageOf(world, caller.appid, e.path).count,
        limit: dailyLimit(caller, e),
      })),
    )
    .filter((row) => row.used > 0);
}

function windows(world: World, openid: string | string[] | undefined): Record<string, unknown> {
  const open: Record<string, unknown> = {};
  for (const person of world.people.values()) {
    if (openid !== undefined && person.openid !== openid) continue;
    const live = liveWindows(world, person);
    if (live.length > 0) open[person.openid] = live;
  }
  return open;
}
