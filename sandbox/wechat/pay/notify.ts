import { createCipheriv, randomUUID } from 'node:crypto';
import { randomText } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import { chinaTime } from './chinaTime.ts';
import type { PayMerchant } from './payConfig.ts';
import type { TransferRow } from './payRows.ts';
import { platformKey, signatureHeaders } from './signature.ts';

/** Seconds between attempts (wechat.md §4.6): 15 in 24 hours and 4 minutes. */
const retrySeconds = [
  ...[15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600],
  ...[10_800, 10_800, 10_800, 21_600, 21_600],
];
const answerWithinMs = 5_000;
const keep = 2_000;

/** Tells the merchant that a transfer came to its end, until the merchant takes it. */
export function notify(world: World, merchant: PayMerchant, row: TransferRow): void {
  const fault = world.payFaults.take('callback', merchant.mchid);
  if (fault?.kind === 'lost') return;
  void run(world, merchant, { ...row }, fault?.kind, fault?.value ?? 0);
}

async function run(
  world: World,
  merchant: PayMerchant,
  row: TransferRow,
  fault: string | undefined,
  value: number,
): Promise<void> {
  if (fault === 'late') await pause(world, value);
  const body = sealed(merchant, row);
  if (fault && ['probe', 'forged', 'stale'].includes(fault)) await send(world, merchant, row, body, fault);
  if (fault === 'tampered') await send(world, merchant, row, tampered(body), fault);
  for (const wait of [0, ...retrySeconds]) {
    await pause(world, wait * 1000 * world.config.settings.payRetryScale);
    if (world.stopping.signal.aborted) return;
    const taken = await send(world, merchant, row, body, 'real');
    if (taken) break;
  }
  if (fault === 'duplicate') await send(world, merchant, row, body, fault);
}

/** One attempt. @returns whether the merchant took it: 200 or 204 */
async function send(world: World, merchant: PayMerchant, row: TransferRow, body: string, kind: string) {
  let status: number | null = null;
  try {
    const response = await fetch(row.notifyUrl, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        ...signatureHeaders(world, platformKey(merchant), body, kind),
      },
      signal: AbortSignal.any([AbortSignal.timeout(answerWithinMs), world.stopping.signal]),
      redirect: 'manual',
    });
    status = response.status;
    await response.arrayBuffer();
  } catch {
    status = null;
  }
  const { mchid, outBillNo, state } = row;
  world.payCallbacks.push({ at: world.clock.now(), mchid, outBillNo, state, kind, status, body });
  if (world.payCallbacks.length > keep) world.payCallbacks.shift();
  return status === 200 || status === 204;
}

function sealed(merchant: PayMerchant, row: TransferRow): string {
  const plain = JSON.stringify({
    out_bill_no: row.outBillNo,
    transfer_bill_no: row.transferBillNo,
    state: row.state,
    mch_id: row.mchid,
    transfer_amount: row.amountFen,
    openid: row.openid,
    ...(row.failReason ? { fail_reason: row.failReason } : {}),
    create_time: chinaTime(row.createdAt),
    update_time: chinaTime(row.updatedAt),
  });
  const nonce = randomText(12);
  const associated = 'mch_payment';
  const cipher = createCipheriv('aes-256-gcm', merchant.apiV3Key, nonce).setAAD(Buffer.from(associated));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({
    id: randomUUID(),
    create_time: chinaTime(row.updatedAt),
    resource_type: 'encrypt-resource',
    event_type: 'MCHTRANSFER.BILL.FINISHED',
    summary: '商家转账单据终态通知',
    resource: {
      original_type: 'mch_payment',
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: ciphertext.toString('base64'),
      associated_data: associated,
      nonce,
    },
  });
}

/** Another ciphertext under a good signature: what a leaked signing key could send. */
function tampered(body: string): string {
  const json = JSON.parse(body);
  const bytes = Buffer.from(json.resource.ciphertext, 'base64');
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  json.resource.ciphertext = bytes.toString('base64');
  return JSON.stringify(json);
}

function pause(world: World, ms: number): Promise<void> {
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    world.stopping.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
