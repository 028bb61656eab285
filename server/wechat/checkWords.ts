import { z } from 'zod';
import { WeChatApiError } from './errors.ts';
import type { MiniApi } from './fetchPhoneNumber.ts';
import type { WordsCheck, WordsToCheck } from './port.ts';

/** Signs that WeChat takes at once. */
export const mostWords = 2_500;

const answerSchema = z.object({
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.number() }),
});

/**
 * WeChat's opinion on some words. They are in no log.
 * Source: developers.weixin.qq.com, security.msgSecCheck 2.0 (wechat.md §3).
 * @throws RangeError
 */
export async function checkWords(
  { client, account, logger }: MiniApi,
  words: WordsToCheck,
): Promise<WordsCheck> {
  const length = [...words.content].length;
  if (length === 0 || length > mostWords) throw new RangeError(`words to check: ${length} signs`);
  try {
    const parsed = answerSchema.safeParse(await client.postWxa('msg_sec_check', { version: 2, ...words }));
    if (parsed.success) return { kind: 'checked', ...parsed.data.result };
    logger.warn({ account, api: 'msg_sec_check' }, 'WeChat call: answer of an unexpected shape');
    return { kind: 'unavailable' };
  } catch (error) {
    if (!(error instanceof WeChatApiError)) throw error;
    const { failure } = error;
    return { kind: failure.kind === 'refused' && failure.errcode === 61010 ? 'away' : 'unavailable' };
  }
}
