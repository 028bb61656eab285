import { createHash } from 'node:crypto';
import { z } from 'zod';
import { exchange, TransportError } from '../transport.ts';
import { downloadTarget } from './downloadTarget.ts';
import type { PayApi } from './payApi.ts';
import type { PayAnswer, PayClient, ReceiptState } from './port.ts';

const shape = z.object({
  state: z.enum(['GENERATING', 'FINISHED', 'FAILED']),
  hash_type: z.string().optional(),
  hash_value: z.string().optional(),
  download_url: z.string().optional(),
  fail_reason: z.string().optional(),
});
const path = '/v3/fund-app/mch-transfer/elecsign/out-bill-no';
const maxBytes = 5 * 1024 * 1024;

/**
 * Electronic receipts (电子回单). Source: pay.weixin.qq.com/doc/v3/merchant/4012716452 and 4012716436; that the hash
 * is SHA256 in hex is not confirmed, so another kind leaves it out.
 */
export function receiptCalls(
  api: PayApi,
  baseUrl: string,
  timeoutMs: number,
): Pick<PayClient, 'requestReceipt' | 'receipt' | 'downloadReceipt'> {
  return {
    requestReceipt: (outBillNo) =>
      api.call({
        name: 'requestReceipt',
        method: 'POST',
        target: path,
        body: { out_bill_no: outBillNo },
        read,
      }),
    receipt: (outBillNo) =>
      api.call({
        name: 'receipt',
        method: 'GET',
        target: `${path}/${encodeURIComponent(outBillNo)}`,
        absent: ['NOT_FOUND'],
        read,
      }),
    async downloadReceipt(url, sha256): Promise<PayAnswer<Buffer>> {
      const target = downloadTarget(url, baseUrl);
      if (!target) return { kind: 'unknown', cause: 'receipt on a foreign host' };
      try {
        const headers = api.headers('GET', target, '');
        const answer = await exchange({ url: new URL(`${baseUrl}${target}`), headers, timeoutMs, maxBytes });
        if (answer.status !== 200) return { kind: 'unknown', cause: `HTTP ${answer.status}` };
        const hash = createHash('sha256').update(answer.body).digest('hex');
        if (sha256 && hash !== sha256.toLowerCase())
          return { kind: 'unknown', cause: 'receipt with another hash' };
        return { kind: 'ok', value: answer.body };
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        return { kind: 'unknown', cause: error.code };
      }
    },
  };
}

function read(value: unknown): { value: ReceiptState } | string {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return 'answer of an unexpected shape';
  const { state, hash_type: kind, hash_value: hash, download_url: url, fail_reason: reason } = parsed.data;
  const sha256 = kind?.toUpperCase() === 'SHA256' && hash ? hash : null;
  return { value: { state, downloadUrl: url ?? null, sha256, failReason: reason || null } };
}
