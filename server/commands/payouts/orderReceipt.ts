import { DomainError } from '../../domain/errors.ts';
import { Payout } from '../../models/payout.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { findLivePayout } from '../../queries/payouts/findLivePayout.ts';
import type { PayAnswer, PayClient, PayMerchants, ReceiptState } from '../../wechat/pay/port.ts';
import type { StaffContext } from '../context.ts';

/** What an order of a receipt is done with. */
type ReceiptContext = StaffContext & { merchants: PayMerchants; objectStore: ObjectStore };

/**
 * Asks WeChat for the electronic receipt (电子回单) of a transfer that was paid, and keeps it once it is there. WeChat makes one
 * only of transfers that went with a name (wechat.md §4.2).
 * @returns whether it is here; WeChat takes a moment for it
 * @throws DomainError `payout.not_found`, `permission.denied`, `payout.wrong_state`, `payout.off`, `payout.no_receipt`
 */
export async function orderReceipt(
  context: ReceiptContext,
  { no }: { no: string },
): Promise<{ isReady: boolean }> {
  const { actor, merchants, objectStore } = context;
  const { _id, bureauId, way, state, outBillNo, receiptFileId } = await findLivePayout(
    actor,
    no,
    'payout.pay',
  );
  if (way !== 'wechat' || state !== 'succeeded') throw new DomainError('payout.wrong_state');
  if (receiptFileId) return { isReady: true };
  const client = merchants.get(bureauId);
  if (!client) throw new DomainError('payout.off');
  const receipt = await askFor(client, outBillNo);
  if (receipt.kind === 'refused') throw new DomainError('payout.no_receipt');
  if (receipt.kind !== 'ok' || receipt.value.state === 'GENERATING') return { isReady: false };
  const { downloadUrl, sha256 } = receipt.value;
  if (receipt.value.state === 'FAILED' || !downloadUrl) throw new DomainError('payout.no_receipt');
  const file = await client.downloadReceipt(downloadUrl, sha256 ?? undefined);
  if (file.kind !== 'ok') return { isReady: false };
  const { id } = await objectStore.put(file.value, { mime: 'application/pdf' });
  // Twice at once: one of them stays, the other's file goes.
  const { matchedCount } = await Payout.updateOne(
    { _id, receiptFileId: { $exists: false } },
    { $set: { receiptFileId: id } },
  );
  if (matchedCount === 0) await objectStore.remove(id);
  return { isReady: true };
}

/** The receipt as it stands; one that nobody asked for yet is asked for. */
async function askFor(client: PayClient, outBillNo: string): Promise<PayAnswer<ReceiptState>> {
  const known = await client.receipt(outBillNo);
  return known.kind === 'notFound' ? client.requestReceipt(outBillNo) : known;
}
