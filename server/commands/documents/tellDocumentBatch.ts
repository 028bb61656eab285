import { beijingDay } from '../../domain/time.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { nextInForce } from '../../queries/corps/inForce.ts';
import { batchSize } from '../activities/inviteBatch.ts';
import type { CommandContext } from '../context.ts';
import { tell } from '../tasks/tell.ts';

/**
 * Tells the next supervisors in force about a document and asks for the next batch by an event of its own, like
 * `inviteBatch`. Those without WeChat are one task of staff per document. Materials of an activity are found there by those
 * invited: nobody is told.
 */
export async function tellDocumentBatch(
  context: CommandContext,
  { documentId, after }: { documentId: string; after: string },
): Promise<void> {
  const now = context.clock.now();
  const document = await CorpsDocument.findById(documentId, { text: 0 }).lean();
  if (document?.status !== 'published') return;
  const { bureauId, no, article, forInvited } = document;
  if (forInvited) {
    await CorpsDocument.updateOne({ _id: documentId }, { $set: { toldAt: now } });
    return;
  }
  const rows = await nextInForce({ bureauId, today: beijingDay(now) }, after, batchSize);
  const object = { kind: 'document', id: documentId } as const;
  for (const { supervisorId, personId } of rows) {
    const cause = `${documentId}-${supervisorId}`;
    await tell(context, {
      cause,
      kind: 'documentPublished',
      bureauId,
      personId,
      object,
      subject: no,
      article,
    });
  }
  const last = rows.length === batchSize ? rows.at(-1) : undefined;
  await CorpsDocument.updateOne(
    { _id: documentId },
    { $inc: { toldCount: rows.length }, $set: last ? { updatedAt: now } : { toldAt: now } },
  );
  if (!last) return;
  await appendEvent(context, { type: 'document.telling', bureauId, object, data: { after: last._id } });
}
