import { randomText } from '../world/ids.ts';
import type { Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { accountByKey } from '../world/world.ts';
import { BadInput } from './badInput.ts';

const lifetimeMs = 5 * 60_000;

/** `wx.login` on this phone: a code for code2Session that lives five minutes and works once (wechat.md §3). */
export function login(world: World, person: Person): { code: string; appid: string } {
  const appid = accountByKey(world, person.account)?.miniprogram?.appid;
  if (appid === undefined)
    throw new BadInput([{ path: 'openid', message: 'the account has no mini program' }], 409);
  const code = `0${randomText(31)}`;
  world.logins.put(code, {
    code,
    appid,
    openid: person.openid,
    expiresAt: world.clock.now() + lifetimeMs,
    used: false,
  });
  return { code, appid };
}
