import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** How long the address of an e-badge works (ours): long enough to show it, too short to pass it on. */
export const badgeMinutes = 30;

const context = 'badge-token';

interface Content {
  /** Id of the term. */
  a: string;
  /** Milliseconds; the address is dead from then on. */
  u: number;
}

/** The secret part of an e-badge's address: sealed, so it neither says who it is nor can be made up. */
export function mintBadgeToken(crypto: FieldCrypto, appointmentId: string, now: Date): string {
  const content: Content = { a: appointmentId, u: now.getTime() + badgeMinutes * 60_000 };
  return crypto.seal(content, context).toString('base64url');
}

/** The term that a token stands for; null when it was altered, made up or is too old. */
export function readBadgeToken(crypto: FieldCrypto, token: string, now: Date): string | null {
  try {
    const { a, u } = crypto.open<Content>(Buffer.from(token, 'base64url'), context);
    return u > now.getTime() ? a : null;
  } catch {
    return null;
  }
}
