import type { World } from '../world/world.ts';
import type { Caller } from './endpoint.ts';

/** All appids of the configuration with their secrets. */
export function callers(world: World): Caller[] {
  return world.config.accounts.flatMap((account) => {
    const { appid, secret, miniprogram } = account;
    const own: Caller = { kind: 'account', appid, secret, account, miniprogram };
    if (miniprogram === undefined) return [own];
    return [
      own,
      { kind: 'miniprogram', appid: miniprogram.appid, secret: miniprogram.secret, account, miniprogram },
    ];
  });
}

/** The caller with this appid. */
export function callerOf(world: World, appid: string): Caller | undefined {
  return callers(world).find((caller) => caller.appid === appid);
}
