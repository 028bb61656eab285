import { randomInt } from 'node:crypto';

const alphabets = {
  alnum: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  hex: '0123456789abcdef',
};

/** Random letters and digits from the system's generator, each equally likely. */
export function randomText(length: number, kind: keyof typeof alphabets = 'alnum'): string {
  const alphabet = alphabets[kind];
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
