import type { World } from '../world/world.ts';

const rememberMs = 10 * 60_000;

/** The msgid given to the same openid and client_msg_id within the last ten minutes. */
export function earlierMsgid(
  world: World,
  openid: string,
  clientMsgId: string | undefined,
): string | undefined {
  if (clientMsgId === undefined) return undefined;
  const row = world.sent.get(`${openid} ${clientMsgId}`);
  return row !== undefined && world.clock.now() - row.at < rememberMs ? row.msgid : undefined;
}

/** Remembers a msgid; rows that are too old go. */
export function rememberMsgid(
  world: World,
  openid: string,
  clientMsgId: string | undefined,
  msgid: string,
): void {
  if (clientMsgId === undefined) return;
  const now = world.clock.now();
  world.sent.put(`${openid} ${clientMsgId}`, { msgid, at: now });
  // Rows are in order of time, so only the head has to be looked at.
  for (const [key, row] of world.sent.entries()) {
    if (now - row.at < rememberMs) break;
    world.sent.delete(key);
  }
}
