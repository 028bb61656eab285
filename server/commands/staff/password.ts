import { hash, verify } from '@node-rs/argon2';

/** argon2id (the package's default) with OWASP's parameters: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a random string that nobody knows: checking it costs what checking a real password costs. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$rhDeT/8krchSwa6z0ebgbw$4WPhGwnsdqJS8qP0r9SDug5lAFzYb7zeR4ITeDLLrvQ';

/** Hash for storing. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** Checks a password; without a stored hash it does the same work and answers false. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? nobody, password);
  return stored !== undefined && matches;
}
