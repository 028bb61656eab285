import type { Input } from '../engine/types.ts';
import { halfWidth } from '../text/normalise.ts';

/** 关联码, with or without the digits after it. */
const LED_IN = /^关联码[:：是为]?(\d{0,20})$/;
const CODE = /^\d{8}$/;

/** Whether a whole message (half-width) is about a code of the mini program. */
export function isAboutLink(said: string): boolean {
  return LED_IN.test(said);
}

/** The code of the mini program in a message; null for none. */
export function linkCode(input: Input): string | null {
  if (input.kind !== 'text') return null;
  const code = LED_IN.exec(halfWidth(input.text).replaceAll(/[\s-]/g, ''))?.[1] ?? '';
  return CODE.test(code) ? code : null;
}
