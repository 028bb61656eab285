import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import type { StaffContext } from '../context.ts';
import { restartSilence, stopLeadClocks } from './leadClocks.ts';
import { refuseNames } from './refuseNames.ts';
import { tellReporter } from './tellReporter.ts';

/**
 * Writes to the reporter through the bureau, whoever they are: nobody learns who reads it, and the reporter not who wrote it.
 * @throws DomainError `lead.not_found`, `permission.denied`, `lead.names_reporter`
 */
export async function sayToReporter(
  context: StaffContext,
  { no, text }: { no: string; text: string },
): Promise<void> {
  await inTransaction(async () => {
    const lead = await findLead(context, no);
    authorize(context.actor, 'lead.tell', lead);
    await refuseNames(context, lead, { text });
    const messageId = await tellReporter(context, lead, { notice: 'answer', text });
    await stopLeadClocks(context, lead, ['lead.answer']);
    await restartSilence(context, lead);
    const object = { kind: 'lead', id: lead._id } as const;
    await appendEvent(context, {
      type: 'lead.said',
      bureauId: lead.bureauId,
      object,
      data: { no, messageId },
    });
  });
}
