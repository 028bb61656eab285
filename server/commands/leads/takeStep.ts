import { DomainError } from '../../domain/errors.ts';
import { afterLeadMove, type LeadMove, type LeadStatus } from '../../domain/leads/machine.ts';
import { Lead } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import type { StaffContext } from '../context.ts';
import { closeReassign } from './closeReassign.ts';
import { restartSilence } from './leadClocks.ts';
import { refuseNames } from './refuseNames.ts';
import { leadSteps } from './steps/index.ts';
import type { LeadStep, StepInputs } from './steps/types.ts';
import { tellReporter } from './tellReporter.ts';
import { writeNote } from './writeNote.ts';

/** Which step to take on which lead; `revision` is the one that staff looked at. */
export interface StepRequest<M extends LeadMove> {
  no: string;
  step: M;
  revision: number;
  input: StepInputs[M];
}

/**
 * Takes one step with a lead: whoever may know of it, with the permission of the step, from a status that allows it. Status,
 * event, clocks, the line to the reporter and the note are one transaction. No text that is handed in may name the reporter.
 * @throws DomainError `lead.not_found`, `permission.denied`, `request.conflict`, `lead.wrong_status`,
 *   `lead.names_reporter`, or what the step refuses with
 */
export async function takeStep<M extends LeadMove>(
  context: StaffContext,
  { no, step: name, revision, input }: StepRequest<M>,
): Promise<{ status: LeadStatus; revision: number }> {
  const step = leadSteps[name] as LeadStep<M>;
  return inTransaction(async () => {
    const lead = await findLead(context, no);
    authorize(context.actor, step.permission, lead);
    if (lead.revision !== revision) throw new DomainError('request.conflict');
    const to = afterLeadMove(lead.status, name);
    await refuseNames(context, lead, input);
    const { set = {}, unset = [], tell, note } = await step.run(context, lead, input);
    const now = context.clock.now();
    const { matchedCount } = await Lead.updateOne(
      { _id: lead._id, revision },
      {
        $set: { status: to, updatedAt: now, ...set },
        $inc: { revision: 1 },
        ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((key) => [key, 1])) } : {}),
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'lead', id: lead._id } as const;
    const data = { no, step: name, from: lead.status, to };
    await appendEvent(context, { type: 'lead.stepped', bureauId: lead.bureauId, object, data });
    if (note) await writeNote(context, lead, note);
    if (tell) await tellReporter(context, { ...lead, ...set }, tell);
    await closeReassign(context, lead, { ...set, status: to });
    await restartSilence(context, lead);
    return { status: to, revision: revision + 1 };
  });
}
