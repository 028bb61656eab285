/** After a message of the person: five customer-service messages in 48 hours (wechat notes §2.6). */
const windowMs = 48 * 60 * 60_000;
const windowMessages = 5;
/** Clocks differ, and a message takes its time to the queue (ours). */
const marginMs = 10 * 60_000;

/** What WeChat says when the window is shut: too late, or too many (wechat notes §2.2). */
export const shutWindowCodes: readonly number[] = [45015, 45047];

/** Whether the window that a person's message opened has not run out. */
export function isWindowOpen(lastMessageAt: Date, now: Date): boolean {
  return now.getTime() - lastMessageAt.getTime() < windowMs - marginMs;
}

/** How many chat messages WeChat still takes inside the window, when `used` were sent in it. */
export function leftInWindow(used: number): number {
  return Math.max(windowMessages - used, 0);
}
