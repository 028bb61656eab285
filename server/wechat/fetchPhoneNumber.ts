import { z } from 'zod';
import type { Logger } from '../platform/logger.ts';
import type { ApiClient } from './apiClient.ts';
import { WeChatApiError } from './errors.ts';
import type { MiniPhoneNumber } from './port.ts';

/** The client of a mini program, and the short name of its account for the log. */
export interface MiniApi {
  readonly client: Pick<ApiClient, 'postWxa'>;
  readonly account: string;
  readonly logger: Logger;
}

const answerSchema = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().regex(/^\d{5,15}$/),
    // WeChat's table says string, its sample shows a number.
    countryCode: z.union([z.string(), z.number()]).transform((code) => String(code).replace(/^\+/, '')),
  }),
});

/** Of the code, or of the mini program that it was made for: the person presses the button again. */
const codeErrors: readonly number[] = [40029, 40163, 40013];

/**
 * The number behind a code of the button. Neither code nor number are logged.
 * Source: developers.weixin.qq.com, phonenumber.getPhoneNumber (wechat.md §3).
 */
export async function fetchPhoneNumber(
  { client, account, logger }: MiniApi,
  code: string,
): Promise<MiniPhoneNumber> {
  try {
    const parsed = answerSchema.safeParse(await client.postWxa('business/getuserphonenumber', { code }));
    if (parsed.success) {
      const { purePhoneNumber: number, countryCode } = parsed.data.phone_info;
      return { kind: 'number', number, countryCode };
    }
    logger.warn({ account, api: 'getuserphonenumber' }, 'WeChat call: answer of an unexpected shape');
    return { kind: 'unavailable' };
  } catch (error) {
    if (!(error instanceof WeChatApiError)) throw error;
    // What else was refused is in the log already.
    const { failure } = error;
    const isCode = failure.kind === 'refused' && codeErrors.includes(failure.errcode);
    return { kind: isCode ? 'badCode' : 'unavailable' };
  }
}
