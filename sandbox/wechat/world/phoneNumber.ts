import { createHash } from 'node:crypto';
import type { Person } from './rows.ts';

/** The phone number bound to somebody's WeChat: made up from the openid, of the shape of a mainland one, unless one was set. */
export function phoneNumberOf({ openid, phoneNumber }: Person): { countryCode: string; number: string } {
  if (phoneNumber !== undefined) return splitNumber(phoneNumber);
  const digest = createHash('sha256').update(`phone:${openid}`).digest();
  return { countryCode: '86', number: `139${String(digest.readUInt32BE() % 100_000_000).padStart(8, '0')}` };
}

/** `+852 91234567`, or a mainland number without its country. */
function splitNumber(text: string): { countryCode: string; number: string } {
  const [, countryCode = '86', number = text] = /^\+(\d{1,3}) (\d{5,15})$/.exec(text) ?? [];
  return { countryCode, number };
}
