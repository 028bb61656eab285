import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { createPerson } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { parse } from './badInput.ts';
import { findAccount } from './findPhone.ts';

const request = z.strictObject({
  account: z.string().optional(),
  count: z.int().min(1).max(1_000_000),
  nickname: z.string().min(1).max(20).default('群众'),
});

const listAtMost = 10_000;
const pauseEvery = 2_000;

/**
 * Adds many followers at once without pushing events, for broadcasts and load tests. Up to 10,000 openids are
 * listed; user/get pages through all.
 */
export async function bulkPeople(world: World, body: unknown): Promise<{ count: number; openids: string[] }> {
  const input = parse(request, body);
  const account = findAccount(world, input.account);
  const openids: string[] = [];
  for (let i = 1; i <= input.count; i++) {
    const person = createPerson(world, account.key, `${input.nickname}${i}`);
    Object.assign(person, {
      following: true,
      followedAt: person.createdAt,
      subscribeScene: 'ADD_SCENE_SEARCH',
    });
    if (openids.length < listAtMost) openids.push(person.openid);
    // A million take ten seconds: everybody else is served in between.
    if (i % pauseEvery === 0) await setImmediate();
  }
  return { count: input.count, openids };
}
