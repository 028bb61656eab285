import type { Input } from '../engine/types.ts';
import { halfWidth } from '../text/normalise.ts';

/** 测试码, with or without the digits after it. */
const LED_IN = /^测试码[:：是为]?(\d{0,20})$/;
const CODE = /^\d{8}$/;

/** Whether a whole message (half-width) is about a code for test messages. */
export function isAboutTest(said: string): boolean {
  return LED_IN.test(said);
}

/** The code for test messages in a message; null for none. */
export function testCode(input: Input): string | null {
  if (input.kind !== 'text') return null;
  const code = LED_IN.exec(halfWidth(input.text).replaceAll(/[\s-]/g, ''))?.[1] ?? '';
  return CODE.test(code) ? code : null;
}
