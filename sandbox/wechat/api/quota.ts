import { beijingDay } from '../world/clock.ts';
import type { UsageRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Caller, Endpoint } from './endpoint.ts';
import { fail } from './errors.ts';

type Limited = Pick<Endpoint, 'path' | 'perDay' | 'perMinute'>;

/** Counts one call; throws 45011 above the limit a minute and 45009 above the limit a day. */
export function countCall(world: World, caller: Caller, endpoint: Limited): void {
  const usage = usageOf(world, caller.appid, endpoint.path);
  if (usage.minuteCount >= (endpoint.perMinute ?? Number.POSITIVE_INFINITY)) throw fail(45011);
  if (usage.count >= (dailyLimit(caller, endpoint) ?? Number.POSITIVE_INFINITY)) throw fail(45009);
  usage.count += 1;
  usage.minuteCount += 1;
  world.usage.put(usageKey(caller.appid, endpoint.path), usage);
}

/** The daily limit: the account's own setting, else the platform's. */
export function dailyLimit(caller: Caller, endpoint: Limited): number | null {
  return caller.account.quotas[endpoint.path] ?? endpoint.perDay;
}

/** Calls so far today and in this minute. */
export function usageOf(world: World, appid: string, path: string): UsageRow {
  const now = world.clock.now();
  const day = beijingDay(now);
  const minute = Math.floor(now / 60_000);
  const row = world.usage.get(usageKey(appid, path));
  if (row === undefined || row.day !== day) return { day, count: 0, minute, minuteCount: 0 };
  if (row.minute !== minute) Object.assign(row, { minute, minuteCount: 0 });
  return row;
}

/** Sets the daily counters of an app back to zero (clear_quota). */
export function clearUsage(world: World, appid: string): void {
  for (const [key] of world.usage.entries()) if (key.startsWith(`${appid} `)) world.usage.delete(key);
}

function usageKey(appid: string, path: string): string {
  return `${appid} ${path}`;
}
