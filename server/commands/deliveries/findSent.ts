import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tries to write a receipt to the message that it is about. It may arrive before our worker has written the message id
 * down, so we look a few times.
 * @returns whether there is such a message
 */
export async function findSent(
  msgId: string,
  write: (msgId: string) => Promise<{ matchedCount: number }>,
): Promise<boolean> {
  for (const wait of [0, 200, 500, 1_000]) {
    await sleep(wait);
    if ((await write(msgId)).matchedCount > 0) return true;
  }
  return false;
}
