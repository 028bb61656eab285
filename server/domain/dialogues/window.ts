/** After a message of the person: five customer-service messages in 48 hours (wechat notes §2.6). */
const windowMs = 48 * 60 * 60_000;
const windowMessages = 5;
/** Clocks differ, and a message takes its time to the queue (ours). */
const marginMs = 10 * 60_000;

/** What WeChat says when the window is shut: too late, or too many (wechat notes §2.2). */
export const shutWindowCodes: readonly number[] = [45015, 45047];

/** Whether WeChat lets a customer-service message through now. `used` were sent since the person's last message. */
export function isWindowOpen({
  lastFromPersonAt,
  used,
  now,
}: {
  lastFromPersonAt: Date;
  used: number;
  now: Date;
}): boolean {
  return now.getTime() - lastFromPersonAt.getTime() < windowMs - marginMs && used < windowMessages;
}
