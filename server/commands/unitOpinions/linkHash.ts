import { createHash } from 'node:crypto';

/** What is stored of a link's token: whoever reads the store cannot answer for a unit. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
