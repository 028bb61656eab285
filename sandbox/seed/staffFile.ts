import { existsSync, readFileSync } from 'node:fs';
import { writeSecret } from '../setup/secrets/secretFile.ts';

/** A demo account with what is needed to sign in. */
export interface DemoStaff {
  username: string;
  password: string;
  /** Base32, as authenticator apps take it. */
  totpSecret: string;
  roles: string[];
  name: string;
}

/** Demo accounts made so far; empty before the first seed. */
export function readStaff(path: string): DemoStaff[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoStaff[]) : [];
}

/** Keeps the demo accounts, readable by the owner only. */
export function writeStaff(path: string, staff: readonly DemoStaff[]): void {
  writeSecret(path, staff);
}
