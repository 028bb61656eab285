import { createHash } from 'node:crypto';

/** Key under which a session is stored: the token itself is only ever in the browser. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
