import { DomainError } from '../../domain/errors.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLivePayout } from '../../queries/payouts/findLivePayout.ts';
import type { StaffContext } from '../context.ts';
import { recordPayeeOpening } from '../vault/recordPayeeOpening.ts';

/**
 * The electronic receipt of a transfer. It names the person, so that reading it is reading who they are: an event, and the
 * reporter sees it.
 * @throws DomainError `payout.not_found` also before it is there, `permission.denied`, `reward.knows_lead`
 */
export async function openReceipt(
  context: StaffContext & { objectStore: ObjectStore },
  { no }: { no: string },
): Promise<{ bytes: Buffer; mime: string }> {
  const { receiptFileId } = await findLivePayout(context.actor, no, 'payout.pay');
  const file = receiptFileId ? await context.objectStore.get(receiptFileId) : null;
  if (!file) throw new DomainError('payout.not_found');
  await inTransaction(() => recordPayeeOpening(context, { no }));
  return file;
}
