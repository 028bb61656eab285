import type { z } from 'zod';
import { WeChatApiError } from './errors.ts';

/** The answer of a call, when it has the shape that WeChat documents. @throws WeChatApiError `unknown` otherwise */
export function shaped<T>(shape: z.ZodType<T>, answer: unknown, api: string): T {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new WeChatApiError(api, { kind: 'unknown', cause: 'answer of an unexpected shape' });
}
