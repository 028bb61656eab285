import type { Input } from '../engine/types.ts';
import { halfWidth } from '../text/normalise.ts';

const CODE = /(?<!\d)(\d{4})[-—.,]?(\d{4})[-—.,]?(\d{4})[-—.,]?(\d{4})(?!\d)/;
/** A whole message that is a code, with or without what it is called. */
const WHOLE = /^(?:我的)?(?:查询码)?[:是为]?\d{4}[-—.,]?\d{4}[-—.,]?\d{4}[-—.,]?\d{4}$/;

/** The claim code in a message: 16 digits, in groups or not; null for none. */
export function claimCode(input: Input): string | null {
  const said = input.kind === 'text' ? halfWidth(input.text) : '';
  return CODE.exec(said)?.slice(1).join('') ?? null;
}

/** Whether a whole message (half-width) is a claim code. */
export function isClaimCode(said: string): boolean {
  return WHOLE.test(said);
}
