import type { OfficeRange } from '../../domain/bureaus/officeHours.ts';
import { Bureau } from '../../models/bureau.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { forgetBureau } from '../../queries/bureaus/getBureau.ts';
import { type ManagingContext, managedBureau } from '../../queries/bureaus/managedBureau.ts';

/**
 * Writes what people read about a unit, with its event. The event holds no words: they are in the row.
 * @throws DomainError as `managedBureau`
 */
export async function changeBureau(
  context: ManagingContext,
  bureauId: string,
  type: 'bureau.renamed' | 'bureau.phoneChanged' | 'bureau.officeHoursChanged',
  changes: { name?: string; phone?: string; officeHours?: readonly OfficeRange[] | null },
): Promise<void> {
  await inTransaction(async () => {
    const { _id } = await managedBureau(context, bureauId);
    await Bureau.updateOne({ _id }, { $set: changes });
    await appendEvent(context, { type, bureauId, object: { kind: 'bureau', id: _id }, data: {} });
  });
  forgetBureau(bureauId);
}
