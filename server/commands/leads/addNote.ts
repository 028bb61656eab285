import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import type { StaffContext } from '../context.ts';
import { refuseNames } from './refuseNames.ts';
import { writeNote } from './writeNote.ts';

/**
 * Adds a note to the file of a lead, apart from the dialogue with the reporter.
 * @throws DomainError `lead.not_found`, `permission.denied`, `lead.names_reporter`
 */
export async function addNote(
  context: StaffContext,
  { no, text }: { no: string; text: string },
): Promise<void> {
  await inTransaction(async () => {
    const lead = await findLead(context, no);
    authorize(context.actor, 'lead.work', lead);
    await refuseNames(context, lead, { text });
    const messageId = await writeNote(context, lead, text);
    const object = { kind: 'lead', id: lead._id } as const;
    await appendEvent(context, {
      type: 'lead.noted',
      bureauId: lead.bureauId,
      object,
      data: { no, messageId },
    });
  });
}
