import { beijingDay } from '../world/clock.ts';
import { randomText } from '../world/ids.ts';
import type { IssuedToken, TokenRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { callerOf } from './callers.ts';
import type { Caller } from './endpoint.ts';
import { fail } from './errors.ts';

/** stable_token and the classic token are isolated from each other (wechat.md §2.1). */
export type TokenFamily = 'stable' | 'classic';

const lifetimeMs = 7200_000;
const overlapMs = 300_000;
const forcePerDay = 20;
const forceEveryMs = 30_000;

/** Normal mode: the same token until five minutes before its end, then a new one while the old lives on. */
export function stableToken(world: World, appid: string): IssuedToken {
  const row = rowOf(world, appid, 'stable');
  const now = world.clock.now();
  if (row.current !== null && row.current.expiresAt - now > overlapMs) return row.current;
  return replace(world, row, 'stable', row.current);
}

/** Force mode: invalidates the current token at once; 20 a day, 30 s apart, else nothing is refreshed. */
export function forceStableToken(world: World, appid: string): IssuedToken {
  const row = rowOf(world, appid, 'stable');
  const now = world.clock.now();
  if (row.forcedDay !== beijingDay(now)) Object.assign(row, { forcedDay: beijingDay(now), forcedCount: 0 });
  if (row.forcedCount >= forcePerDay) throw fail(45009);
  if (now - row.forcedAt < forceEveryMs && row.current !== null) return stableToken(world, appid);
  row.forcedCount += 1;
  row.forcedAt = now;
  return replace(world, row, 'stable', null);
}

/** Classic mode: each call gives a new token; the one before it lives on for five minutes. */
export function classicToken(world: World, appid: string): IssuedToken {
  const row = rowOf(world, appid, 'classic');
  const previous = row.current;
  const until = world.clock.now() + overlapMs;
  return replace(
    world,
    row,
    'classic',
    previous && { ...previous, expiresAt: Math.min(previous.expiresAt, until) },
  );
}

/** Forgets the current tokens of an appid, as when another program fetches one or the secret is reset. */
export function invalidateTokens(world: World, appid: string): void {
  for (const family of ['stable', 'classic'] as const) {
    const row = rowOf(world, appid, family);
    Object.assign(row, { current: null, previous: null });
    save(world, row, family);
  }
}

/** Finds who an access_token belongs to; throws 41001, 40014, 40001 or 42001. */
export function callerOfToken(world: World, token: string | undefined): Caller {
  if (token === undefined || token === '') throw fail(41001);
  if (!/^\d+_[0-9A-Za-z_-]{100,509}$/.test(token)) throw fail(40014);
  for (const row of world.tokens.values()) {
    const issued = [row.current, row.previous].find((t) => t?.token === token);
    if (issued === undefined || issued === null) continue;
    if (issued.expiresAt <= world.clock.now()) throw fail(42001);
    const caller = callerOf(world, row.appid);
    if (caller !== undefined) return caller;
  }
  throw fail(40001);
}

function rowOf(world: World, appid: string, family: TokenFamily): TokenRow {
  return (
    world.tokens.get(`${appid} ${family}`) ?? {
      appid,
      current: null,
      previous: null,
      forcedDay: '',
      forcedCount: 0,
      forcedAt: 0,
    }
  );
}

/** 512 characters, the most that WeChat announces: a store that is too narrow shows here. */
function replace(
  world: World,
  row: TokenRow,
  family: TokenFamily,
  previous: IssuedToken | null,
): IssuedToken {
  const current = { token: `98_${randomText(509)}`, expiresAt: world.clock.now() + lifetimeMs };
  Object.assign(row, { current, previous });
  save(world, row, family);
  return current;
}

function save(world: World, row: TokenRow, family: TokenFamily): void {
  world.tokens.put(`${row.appid} ${family}`, row);
}
