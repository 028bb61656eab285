/** A logical session's key: its UUID in hexadecimal. */
export function sessionKey(id: Buffer): string {
  return id.toString('latin1');
}
