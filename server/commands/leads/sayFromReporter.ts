import { DomainError } from '../../domain/errors.ts';
import { Lead } from '../../models/lead.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Services } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { restartSilence, startAnswerClock } from './leadClocks.ts';
import { leadMessageContext } from './sealed.ts';

/** What a reporter adds to a lead of theirs. `reporterIds` are the keys that they hold: their own, or that of a claim code. */
export interface ReporterSaying {
  no: string;
  reporterIds: readonly string[];
  text: string;
  evidence?: { ids: readonly string[]; owner: string };
}

/**
 * A line from the reporter, at any time, also to a closed case (field notes §4.4). Staff owe an answer from now on.
 * @throws DomainError `lead.not_found` for a lead of somebody else
 */
export async function sayFromReporter(
  services: Services,
  { no, reporterIds, text, evidence }: ReporterSaying,
): Promise<void> {
  const { clock, crypto, ids } = services;
  await inTransaction(async () => {
    const lead = await Lead.findOne({ no, reporterId: { $in: [...reporterIds] } }).lean();
    if (!lead) throw new DomainError('lead.not_found');
    const { _id: leadId, bureauId, reporterId } = lead;
    const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
    const now = clock.now();
    const _id = ids.ordered();
    await LeadMessage.create({
      ...{ _id, leadId, direction: 'fromReporter', at: now },
      textSealed: crypto.seal(text, leadMessageContext(_id)),
    });
    const object = { kind: 'lead', id: leadId } as const;
    if (evidence?.ids.length)
      await claimEvidence(context, { ...evidence, ids: [...evidence.ids], object, bureauId });
    await Lead.updateOne({ _id: leadId }, { $set: { updatedAt: now } });
    await startAnswerClock(context, lead, _id);
    await restartSilence(context, lead);
    await appendEvent(context, { type: 'lead.answered', bureauId, object, data: { no, messageId: _id } });
  });
}
