import { DomainError } from '../../domain/errors.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findDocument } from '../../queries/documents/findDocument.ts';
import type { StaffContext } from '../context.ts';

/**
 * Approves a draft: everybody in force is told in batches, set off by this command's event (`tellDocumentBatch`).
 * @throws DomainError `document.not_found`, `permission.denied`, `document.wrong_status`, `request.conflict`
 */
export async function publishDocument(
  ctx: StaffContext,
  { no, revision }: { no: string; revision: number },
): Promise<void> {
  const { actor, clock } = ctx;
  await inTransaction(async () => {
    const document = await findDocument(actor, no);
    authorize(actor, 'document.publish', document);
    if (document.status !== 'draft') throw new DomainError('document.wrong_status');
    const { _id, bureauId } = document;
    const now = clock.now();
    const set = { status: 'published', publishedAt: now, publishedBy: actor.id, updatedAt: now } as const;
    const { matchedCount } = await CorpsDocument.updateOne(
      { _id, status: 'draft', revision },
      { $set: set, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'document', id: _id } as const;
    await appendEvent(ctx, { type: 'document.published', bureauId, object, data: { no } });
  });
}
