import type { World } from '../world/world.ts';

const rememberMs = 10 * 60_000;

/** The msgid given to the same client_msg_id within the last ten minutes (field.md §4). */
export function earlierMsgid(
  world: World,
  appid: string,
  clientMsgId: string | undefined,
): string | undefined {
  if (clientMsgId === undefined) return undefined;
  const row = world.sent.get(`${appid} ${clientMsgId}`);
  return row !== undefined && world.clock.now() - row.at < rememberMs ? row.msgid : undefined;
}

/** Remembers a msgid; rows that are too old go. */
export function rememberMsgid(
  world: World,
  appid: string,
  clientMsgId: string | undefined,
  msgid: string,
): void {
  if (clientMsgId === undefined) return;
  const now = world.clock.now();
  world.sent.put(`${appid} ${clientMsgId}`, { msgid, at: now });
  // Rows are in order of time, so only the head has to be looked at.
  for (const [key, row] of world.sent.entries()) {
    if (now - row.at < rememberMs) break;
    world.sent.delete(key);
  }
}
