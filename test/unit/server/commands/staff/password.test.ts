import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from '../../../../../server/commands/staff/password.ts';

const timeOf = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

describe('passwordMatches', () => {
  it('tells right from wrong', async () => {
    const stored = await hashPassword('Nine-Lives-42');
    expect(await passwordMatches(stored, 'Nine-Lives-42')).toBe(true);
    expect(await passwordMatches(stored, 'nine-lives-42')).toBe(false);
    expect(await hashPassword('Nine-Lives-42')).not.toBe(stored);
  });

  it('hashes for nobody, too, and never lets them in', async () => {
    expect(await passwordMatches(undefined, 'Nine-Lives-42')).toBe(false);
    // A comparison without hashing takes microseconds; argon2 with our parameters never takes under 1 ms.
    expect(await timeOf(() => passwordMatches(undefined, 'x'))).toBeGreaterThan(1);
  });
});
