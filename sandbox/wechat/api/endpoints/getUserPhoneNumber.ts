import { z } from 'zod';
import { phoneNumberOf } from '../../world/phoneNumber.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';

/**
 * The phone number behind a code of the button: five minutes, once, only for the mini program that it was made for. The
 * official page has 40029 for a code that is no good and 40013 for one of another appid; a used one has no number of its own
 * there and is 40029 here [U].
 * Source: developers.weixin.qq.com, phonenumber.getPhoneNumber (wechat.md §3).
 */
export const getUserPhoneNumber = endpoint({
  path: '/wxa/business/getuserphonenumber',
  method: 'POST',
  token: 'miniprogram',
  perDay: null,
  schema: z.strictObject({ code: z.string().default(''), openid: z.string().optional() }),
  handle({ world, caller, body: { code, openid } }) {
    const row = world.phoneCodes.get(code);
    if (row === undefined) throw fail(40029);
    if (row.appid !== caller.appid) throw fail(40013, 'the code was made for another mini program');
    if (row.used || row.expiresAt <= world.clock.now()) throw fail(40029, row.used ? 'used' : 'too old');
    const person = world.people.get(row.openid);
    if (person === undefined) throw fail(40029);
    if (openid !== undefined && openid !== person.mpOpenid) throw fail(40003);
    world.phoneCodes.put(code, { ...row, used: true });
    const { countryCode, number } = phoneNumberOf(person);
    const phoneNumber = countryCode === '86' ? number : `+${countryCode}${number}`;
    const watermark = { timestamp: Math.floor(world.clock.now() / 1000), appid: caller.appid };
    return ok({ phone_info: { phoneNumber, purePhoneNumber: number, countryCode, watermark } });
  },
});
