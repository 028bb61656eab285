import type { LeadChannel } from '../../domain/leads/channels.ts';
import type { LeadFacts } from '../../domain/leads/facts.ts';
import type { ReporterIdentity } from '../../domain/leads/identity.ts';
import type { LeadStanding } from '../../domain/leads/outcomes.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormDefinition, FormRef } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Lead } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Services } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { createReporter } from '../vault/createReporter.ts';
import { startLeadClock } from './leadClocks.ts';
import { leadDesk } from './leadDesk.ts';
import { receiptText } from './receiptText.ts';
import { leadAnswersContext } from './sealed.ts';
import { tellReporter } from './tellReporter.ts';

/** A checked lead on its way into the store. */
export interface NewLead {
  no: string;
  /** The bureau that the reporter turned to; who deals with it follows from whom it is about. */
  bureau: BureauDoc;
  channel: LeadChannel;
  form: FormRef;
  definition: FormDefinition;
  answers: Answers;
  /** Read from the answers (`checkedLead`). */
  facts: LeadFacts;
  standing: LeadStanding;
  identity: ReporterIdentity;
  claimCode?: string | undefined;
  wantsReward?: boolean | undefined;
  /** When it reached the bureau, for what came on paper or by telephone. */
  receivedAt?: Date | undefined;
  /** The report whose finding it is. */
  reportId?: string | undefined;
  /** Who uploaded the evidence, as its rows have it. */
  evidenceOwner: string;
}

/** What a stored lead is told as. */
export interface RecordedLead {
  id: string;
  receipt: string;
  limitOn: string | null;
}

/**
 * Writes a checked lead, its reporter in the vault, its clocks and the receipt, all or nothing. The event names the key of
 * the vault and nobody.
 * @returns the lead's id, the receipt, and the last day for the decision on filing (`YYYY-MM-DD`)
 * @throws DomainError `lead.no_desk`, or what claiming the evidence refuses with
 */
export async function recordLead(services: Services, given: NewLead): Promise<RecordedLead> {
  const { clock, crypto, ids } = services;
  const { no, bureau, channel, form, definition, answers, facts, standing, identity, claimCode } = given;
  return inTransaction(async () => {
    const route = await leadDesk(bureau, facts.target, facts.unitName);
    const reporterId = await createReporter(services, { identity, claimCode });
    const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
    const now = clock.now();
    const receivedAt = given.receivedAt ?? now;
    const _id = ids.uuid();
    const { evidenceIds, codes, flags, unitName: _, ...kept } = facts;
    const lead = { _id, no, reporterId, ...route };
    await Lead.create({
      ...{
        ...lead,
        profile: bureau.profile,
        form,
        definition,
        channel,
        ...kept,
        standing,
        codes: [...codes],
        flags: [...flags, ...(identity.coReporters ? (['joint'] as const) : [])],
      },
      answersSealed: crypto.seal(answers, leadAnswersContext(_id)),
      wantsReward: given.wantsReward ?? false,
      ...(given.reportId ? { reportId: given.reportId } : {}),
      ...{ status: 'registered', receivedAt, countedFrom: receivedAt, updatedAt: now, revision: 1 },
    });
    const object = { kind: 'lead', id: _id } as const;
    if (evidenceIds.length > 0) {
      const owner = given.evidenceOwner;
      await claimEvidence(context, { ids: evidenceIds, owner, object, bureauId: route.bureauId });
    }
    await appendEvent(context, {
      type: 'lead.submitted',
      bureauId: route.bureauId,
      object,
      data: { no, channel },
    });
    const limitOn = await startLeadClock(context, lead, 'lead.verify', receivedAt);
    await startLeadClock(context, lead, 'lead.silence');
    // Of supervisors and others with a name alike: the list of deadlines must not tell one from the other.
    if (standing !== 'anonymous') await startLeadClock(context, lead, 'supervisor.silence');
    const unit = route.accusedBureauId ? undefined : bureau.name;
    const receivedOn = beijingDay(receivedAt);
    const receipt = receiptText({ no, unit, receivedOn, limitOn, standing, channel });
    await tellReporter(context, lead, { notice: 'received', text: receipt });
    return { id: _id, receipt, limitOn };
  });
}
