import type { Input } from '../engine/types.ts';
import { halfWidth } from '../text/normalise.ts';

/** 绑定 or 绑定码, with or without the code after it; a bare code would be taken for an invitation. */
const LED_IN = /^绑定码?[:：是为]?([A-Za-z0-9]{0,20})$/;
/** Eight signs of the alphabet that codes are drawn from (`platform/ids`). */
const CODE = /^[34679ACDEFGHJKMNPQRTUVWXY]{8}$/;

/** Whether a whole message (half-width) is about a binding code. */
export function isAboutBinding(said: string): boolean {
  return LED_IN.test(said);
}

/** The binding code in a message, in upper case; null for none. */
export function bindingCode(input: Input): string | null {
  if (input.kind !== 'text') return null;
  const code = LED_IN.exec(halfWidth(input.text))?.[1]?.toUpperCase() ?? '';
  return CODE.test(code) ? code : null;
}
