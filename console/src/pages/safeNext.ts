/** The router knows where somebody begins. */
const home = '/';

/** Where to go after signing in: a page of this console only, never another site's address. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return home;
  return next;
}
