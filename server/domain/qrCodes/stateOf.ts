/** How a QR code stands. */
export const qrCodeStates = ['open', 'revoked', 'expired'] as const;
export type QrCodeState = (typeof qrCodeStates)[number];

/** How a code stands now: staff took it back, its time is over, or it works. */
export function stateOf(
  { revokedAt, expiresAt }: { revokedAt?: Date | null | undefined; expiresAt?: Date | null | undefined },
  now: Date,
): QrCodeState {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : 'open';
}
