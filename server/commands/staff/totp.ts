import { Secret, TOTP } from 'otpauth';
import type { Ids } from '../../platform/ids.ts';

const periodMs = 30_000;
/** Steps of clock drift that are forgiven on each side (RFC 6238 §5.2). */
const window = 1;

/** Where a sealed TOTP secret is stored, for the field encryption. */
export const totpContext = (staffId: string) => `staff:${staffId}:totp`;

/** A new 160-bit secret in base32, as authenticator apps want it. */
export function newTotpSecret(ids: Ids): string {
  const random = Buffer.from(ids.token(), 'base64url').subarray(0, 20);
  return new Secret({ buffer: Uint8Array.from(random).buffer }).base32;
}

/**
 * The time step that `code` belongs to, or null when it fits none that is near `at`.
 * The caller must still refuse a step that was used before.
 */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = new TOTP({ secret }).validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / periodMs) + delta;
}

/** The address that an authenticator app scans. */
export function totpUri(secret: string, username: string, issuer: string): string {
  return new TOTP({ secret, label: username, issuer }).toString();
}
