import { createPublicKey, type KeyObject } from 'node:crypto';

/** WeChat Pay's keys by serial. A Map: a serial comes from outside and may be called `__proto__`. */
export type Verifiers = ReadonlyMap<string, KeyObject>;

/** Reads public keys and platform certificates in PEM. @throws Error for what is neither */
export function readVerifiers(pems: Readonly<Record<string, string>>): Verifiers {
  return new Map(Object.entries(pems).map(([serial, pem]) => [serial, createPublicKey(pem)]));
}
