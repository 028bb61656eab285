import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Where an identity is stored, for the field encryption. */
export const identityContext = (reporterId: string): string => `reporter:${reporterId}`;

/** Where what somebody gave to claim a reward is stored. */
export const rewardClaimContext = (reporterId: string): string => `rewardClaim:${reporterId}`;

/** Keyed hash by which a WeChat person finds their own leads. */
export const personIndexOf = (crypto: FieldCrypto, personId: string): string =>
  crypto.blindIndex('reporter', personId);

/** Keyed hash of a claim code: the code itself is stored nowhere. */
export const claimIndexOf = (crypto: FieldCrypto, claimCode: string): string =>
  crypto.blindIndex('claim', claimCode);
