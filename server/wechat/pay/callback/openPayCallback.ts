import { z } from 'zod';
import { decryptResource } from './decryptResource.ts';
import { type SignatureFault, type Signed, signatureFault } from './signature.ts';
import type { Verifiers } from './verifiers.ts';

/** What the callback of one merchant needs; the private key is not among it. */
export interface CallbackMerchant {
  readonly key: string;
  readonly mchid: string;
  readonly apiV3Key: Buffer;
  readonly verifiers: Verifiers;
  readonly callbackPath: string;
}

/** Larger bodies are refused unread; real ones have about 1 kB. */
export const maxPayCallbackBytes = 64 * 1024;

/** A notification of WeChat Pay that is certainly WeChat's. */
export type OpenedPayCallback =
  /** `outBillNo` is null for notifications about other things: they are taken and end there. */
  | { readonly ok: true; readonly outBillNo: string | null }
  | {
      readonly ok: false;
      readonly reason: SignatureFault | 'malformed' | 'not_decrypted' | 'other_merchant';
    };

const notification = z.object({
  event_type: z.string(),
  resource: z.object({
    algorithm: z.string(),
    ciphertext: z.string(),
    associated_data: z.string().optional(),
    nonce: z.string(),
  }),
});

// The list of fields is not confirmed by a page (wechat.md §7): only the number is relied on.
const finished = z.object({
  out_bill_no: z.string().regex(/^[0-9A-Za-z]{1,32}$/),
  mch_id: z.string().optional(),
});

const eventType = 'MCHTRANSFER.BILL.FINISHED';

/**
 * Verifies, decrypts and reads a notification. Of its content only the bill number is used: what became of the
 * transfer a query says (ADR 0019).
 */
export function openPayCallback(signed: Signed, merchant: CallbackMerchant, now: Date): OpenedPayCallback {
  const fault = signatureFault(signed, merchant.verifiers, now);
  if (fault) return { ok: false, reason: fault };
  const outer = notification.safeParse(parsed(signed.body));
  if (!outer.success) return { ok: false, reason: 'malformed' };
  const plain = decryptResource(outer.data.resource, merchant.apiV3Key);
  if (!plain) return { ok: false, reason: 'not_decrypted' };
  if (outer.data.event_type !== eventType) return { ok: true, outBillNo: null };
  const inner = finished.safeParse(parsed(plain));
  if (!inner.success) return { ok: false, reason: 'malformed' };
  const { out_bill_no: outBillNo, mch_id: mchId = merchant.mchid } = inner.data;
  return mchId === merchant.mchid ? { ok: true, outBillNo } : { ok: false, reason: 'other_merchant' };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
