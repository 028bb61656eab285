import { beijingDay } from '../world/clock.ts';
import type { World } from '../world/world.ts';
import { fail } from './errors.ts';

const perDay = 1;
const perMonth = 4;

/**
 * What goes to all followers: once a day and four times a month. One that failed does not count [U].
 * @throws ApiError 45028
 */
export function requireMassQuota(world: World, account: string): void {
  const today = beijingDay(world.clock.now());
  const days = [...world.masses.values()]
    .filter((row) => row.account === account && row.tagId === null && row.state !== 'failed')
    .map((row) => beijingDay(row.at));
  if (days.filter((day) => day === today).length >= perDay) throw fail(45028, 'once a day');
  if (days.filter((day) => day.slice(0, 7) === today.slice(0, 7)).length >= perMonth)
    throw fail(45028, 'four times a month');
}

/** Counts one mass message for a follower; false when they have had four this month, whatever the way. */
export function takeMassTurn(world: World, openid: string): boolean {
  const month = beijingDay(world.clock.now()).slice(0, 7);
  const row = world.massCounts.get(openid);
  const count = row?.month === month ? row.count : 0;
  if (count >= perMonth) return false;
  world.massCounts.put(openid, { month, count: count + 1 });
  return true;
}
