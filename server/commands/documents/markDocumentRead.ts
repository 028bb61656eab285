import { DomainError } from '../../domain/errors.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { DocumentRead } from '../../models/documentRead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { readableBy } from '../../queries/documents/readableBy.ts';
import type { CommandContext } from '../context.ts';

/**
 * Notes that a supervisor in force opened a document; opening it again counts once.
 * @throws DomainError `document.not_found` also for somebody who is not in force, another bureau's document, or
 *   materials of an activity that they were not invited to
 */
export async function markDocumentRead(
  context: CommandContext,
  { personId, no }: { personId: string; no: string },
): Promise<void> {
  await inTransaction(async () => {
    const now = context.clock.now();
    const current = await currentAppointment(personId, now);
    const readable = current?.inForce ? await readableBy(current.appointment) : null;
    const document = readable && (await CorpsDocument.findOne({ no, ...readable }).lean());
    if (!current || !document) throw new DomainError('document.not_found');
    const { _id: documentId } = document;
    const { supervisorId } = current.appointment;
    const { upsertedCount } = await DocumentRead.updateOne(
      { _id: `${documentId}-${supervisorId}` },
      { $setOnInsert: { documentId, supervisorId, personId, readAt: now } },
      { upsert: true },
    );
    if (upsertedCount === 0) return;
    await CorpsDocument.updateOne({ _id: documentId }, { $inc: { readCount: 1 } });
    const object = { kind: 'document', id: documentId } as const;
    await appendEvent(context, {
      ...{ type: 'document.read' as const, bureauId: document.bureauId, object, data: { supervisorId } },
    });
  });
}
