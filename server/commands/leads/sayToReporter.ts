import { DomainError } from '../../domain/errors.ts';
import { namesReporter } from '../../domain/leads/identity.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import { reporterWords } from '../../queries/vault/reporterOf.ts';
import type { StaffContext } from '../context.ts';
import { restartSilence, stopLeadClocks } from './leadClocks.ts';
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
    if (namesReporter(text, await reporterWords(context.crypto, lead.reporterId))) {
      const message = '这里出现了举报人的信息，请删去。';
      throw new DomainError('lead.names_reporter', {
        problems: [{ path: 'text', code: 'names_reporter', message }],
      });
    }
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
