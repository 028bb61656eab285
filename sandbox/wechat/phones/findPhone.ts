import type { Account } from '../config.ts';
import type { Person } from '../world/rows.ts';
import { accountByKey, type World } from '../world/world.ts';
import { BadInput } from './badInput.ts';

/** The person with this openid and their account; 404 when unknown. */
export function findPhone(world: World, openid: string | undefined): { person: Person; account: Account } {
  const person = world.people.get(openid ?? '');
  const account = person && accountByKey(world, person.account);
  if (person === undefined || account === undefined) {
    throw new BadInput([{ path: 'openid', message: 'no such phone' }], 404);
  }
  return { person, account };
}

/** The named account, or the only one. */
export function findAccount(world: World, key: string | undefined): Account {
  const { accounts } = world.config;
  const account = key === undefined ? accounts[0] : accountByKey(world, key);
  if (account === undefined || (key === undefined && accounts.length > 1)) {
    throw new BadInput([
      { path: 'account', message: `must be one of ${accounts.map((a) => a.key).join(', ')}` },
    ]);
  }
  return account;
}
