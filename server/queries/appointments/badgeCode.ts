import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** How long one code of an e-badge is shown (ours), and how many a phone takes along: ten minutes without a network. */
export const badgeCodeSeconds = 30;
export const badgeCodesAtOnce = 20;

/** What the clock of a phone, and the walk of a code from screen to server, may be off (ours). */
const toleranceMs = 30_000;

const context = 'badge-code';

interface Content {
  /** Id of the term. */
  a: string;
  /** Milliseconds from which the code is shown. */
  f: number;
}

/** The code of a term for the thirty seconds from `from` on: sealed, so it neither says who it is nor can be made up. */
export function mintBadgeCode(crypto: FieldCrypto, appointmentId: string, from: Date): string {
  const content: Content = { a: appointmentId, f: from.getTime() };
  return crypto.seal(content, context).toString('base64url');
}

/** The term of a code, and whether its time is now; null when it was altered or made up. */
export function readBadgeCode(
  crypto: FieldCrypto,
  code: string,
  now: Date,
): { appointmentId: string; isCurrent: boolean } | null {
  try {
    const { a, f } = crypto.open<Content>(Buffer.from(code, 'base64url'), context);
    const late = now.getTime() - f;
    return {
      appointmentId: a,
      isCurrent: late >= -toleranceMs && late < badgeCodeSeconds * 1000 + toleranceMs,
    };
  } catch {
    return null;
  }
}
