import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeSecret } from './secretFile.ts';

/** Makes the encryption keys once; losing this file loses every sealed field, so it is never replaced. */
export function ensureKeyring(path: string): void {
  if (existsSync(path)) return;
  const key = () => randomBytes(32).toString('base64');
  writeSecret(path, { current: 'k1', keys: { k1: key() }, indexKey: key() });
}
