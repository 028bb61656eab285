/**
 * The longest answer in bytes of UTF-8: WeChat takes 2,048 in a customer-service text and in a reply (wechat notes §1.3,
 * §2.6), and a reply says something around it (ours).
 */
export const answerBytes = 1_700;

const mark = '工作人员：';

/** An answer as the person reads it: they must know that it is not the bot. */
export function answerText(text: string): string {
  return `${mark}${text}`;
}

/** Whether an answer fits. */
export function answerFits(text: string): boolean {
  return new TextEncoder().encode(text).length <= answerBytes;
}
