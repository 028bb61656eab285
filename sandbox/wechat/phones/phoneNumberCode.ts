import { randomText } from '../world/ids.ts';
import { phoneNumberOf } from '../world/phoneNumber.ts';
import type { Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { accountByKey } from '../world/world.ts';
import { BadInput } from './badInput.ts';

const lifetimeMs = 5 * 60_000;

/** What the sheet of the button shows before the person allows it: the last digits. */
export function phoneNumberHint(person: Person): { tail: string } {
  return { tail: phoneNumberOf(person).number.slice(-4) };
}

/** The person allows the number: a code for getuserphonenumber that lives five minutes and works once (wechat.md §3). */
export function phoneNumberCode(world: World, person: Person): { code: string } {
  const appid = accountByKey(world, person.account)?.miniprogram?.appid;
  if (appid === undefined)
    throw new BadInput([{ path: 'openid', message: 'the account has no mini program' }], 409);
  const code = randomText(64);
  const expiresAt = world.clock.now() + lifetimeMs;
  world.phoneCodes.put(code, { code, appid, openid: person.openid, expiresAt, used: false });
  return { code };
}
