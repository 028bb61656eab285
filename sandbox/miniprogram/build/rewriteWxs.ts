/** WXS is not JavaScript: `x.constructor` is a string there, and modules are required with their ending. */
export function rewriteWxs(source: string): string {
  return source
    .replace(/(\b[\w$.]+)\.constructor\b/g, '__wxsCtor($1)')
    .replace(/require\((['"])([^'"]+)\.wxs\1\)/g, 'require($1$2$1)');
}
