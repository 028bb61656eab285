import type { Input } from '../engine/types.ts';
import { halfWidth } from '../text/normalise.ts';

/** QR codes of invitations carry `invite_<code>`. */
export const INVITE_SCENE = 'invite_';

/** Eight signs of the alphabet that codes are drawn from (`platform/ids`), whatever was said around them. */
const CODE = /(?<![A-Z0-9])[34679ACDEFGHJKMNPQRTUVWXY]{8}(?![A-Z0-9])/;
/** 邀请码 or 推荐码, with or without the code after it. */
const LED_IN = /^(邀请码|推荐码)[:：是为]?[A-Za-z0-9]{0,20}$/;

/** The code that a message or a QR code carries, in upper case; null for none. */
export function invitationCode(input: Input): string | null {
  if (input.kind === 'event') return codeIn(input.key?.startsWith(INVITE_SCENE) ? input.key : '');
  return input.kind === 'text' ? codeIn(input.text) : null;
}

/** Whether a whole message (half-width) is about a code. */
export function isAboutCode(said: string): boolean {
  return LED_IN.test(said);
}

function codeIn(text: string): string | null {
  const said = halfWidth(text).toUpperCase().replace(INVITE_SCENE.toUpperCase(), ' ');
  return CODE.exec(said)?.[0] ?? null;
}
