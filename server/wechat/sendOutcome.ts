import { z } from 'zod';
import type { Logger } from '../platform/logger.ts';
import { WeChatApiError } from './errors.ts';
import type { SendOutcome } from './port.ts';

const sentAnswer = z.object({
  errcode: z.literal(0),
  msgid: z.union([z.string(), z.number()]).transform(String).default(''),
});

/**
 * What became of a call that sends: `sent` only when WeChat says so in so many words, for an object without errcode is no
 * success. Never throws.
 */
export async function sendOutcome(call: Promise<unknown>, logger: Logger): Promise<SendOutcome> {
  try {
    const answer = sentAnswer.safeParse(await call);
    if (answer.success) return { kind: 'sent', msgId: answer.data.msgid };
    return { kind: 'unknown', cause: 'answer without errcode' };
  } catch (error) {
    if (error instanceof WeChatApiError) return error.failure;
    // A defect of ours, at a moment that nobody knows.
    logger.error({ err: error }, 'WeChat call: defect');
    return { kind: 'unknown', cause: 'defect' };
  }
}
