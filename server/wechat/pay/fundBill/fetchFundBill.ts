import { z } from 'zod';
import { downloadTarget } from '../downloadTarget.ts';
import type { PayApi } from '../payApi.ts';
import type { FundBillLine, PayAnswer } from '../port.ts';
import { FundBillError, parseFundBill } from './parseFundBill.ts';
import { SpoolError, type SpooledFile, spoolFile } from './spoolFile.ts';

const offer = z.object({
  hash_type: z.literal('SHA1'),
  hash_value: z.string().regex(/^[0-9a-fA-F]{40}$/),
  download_url: z.url(),
});
/** A day of 100,000 lines has about 20 MB. */
const maxBytes = 512 * 1024 * 1024;

/**
 * One day's fund bill of the account that transfers are paid from. The whole file is fetched, its hash compared and
 * every line read once before the first is handed out: who reconciles never has half a day.
 * Source: pay.weixin.qq.com/doc/v3/partner/4012760535 (the merchants' page is not retrievable); that hash_value is
 * of the unpacked file: the same page's words 原始账单（gzip需要解压缩）的摘要值, as remembered, not confirmed.
 * @param day `YYYY-MM-DD`
 */
export async function fetchFundBill(
  api: PayApi,
  day: string,
  { baseUrl, timeoutMs }: { baseUrl: string; timeoutMs: number },
): Promise<PayAnswer<AsyncIterable<FundBillLine>>> {
  const query = new URLSearchParams({ bill_date: day, account_type: 'OPERATION', tar_type: 'GZIP' });
  const offered = await api.call({
    name: 'fundBill',
    method: 'GET',
    target: `/v3/bill/fundflowbill?${query}`,
    absent: ['NO_STATEMENT_EXIST'],
    // Not made yet: who reconciles comes again.
    open: ['STATEMENT_CREATING'],
    read(value) {
      const parsed = offer.safeParse(value);
      return parsed.success ? { value: parsed.data } : 'answer of an unexpected shape';
    },
  });
  if (offered.kind !== 'ok') return offered;
  const target = downloadTarget(offered.value.download_url, baseUrl);
  if (!target) return { kind: 'unknown', cause: 'bill on a foreign host' };
  let file: SpooledFile | null = null;
  try {
    file = await spoolFile({
      url: new URL(`${baseUrl}${target}`),
      headers: api.headers('GET', target, ''),
      sha1: offered.value.hash_value,
      timeoutMs: timeoutMs * 12,
      maxBytes,
    });
    for await (const _line of parseFundBill(file.lines()));
    return { kind: 'ok', value: readOnce(file) };
  } catch (error) {
    await file?.remove();
    if (error instanceof SpoolError || error instanceof FundBillError)
      return { kind: 'unknown', cause: error.message };
    throw error;
  }
}

/** The lines, once; the file goes with the last of them, or when the reader stops early. */
async function* readOnce(file: SpooledFile): AsyncGenerator<FundBillLine> {
  try {
    yield* parseFundBill(file.lines());
  } finally {
    await file.remove();
  }
}
