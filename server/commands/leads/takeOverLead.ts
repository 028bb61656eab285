import { withinTerritory } from '../../domain/bureaus/territory.ts';
import { DomainError } from '../../domain/errors.ts';
import { isOpenLead } from '../../domain/leads/machine.ts';
import { Bureau } from '../../models/bureau.ts';
import { Lead, type LeadDoc } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { findLeadBelow } from '../../queries/leads/findLeadBelow.ts';
import { moveClocks } from '../clocks/moveClocks.ts';
import type { StaffContext } from '../context.ts';
import { requireReason } from '../matters/requireReason.ts';
import { closeReassign } from './closeReassign.ts';
import { restartSilence } from './leadClocks.ts';
import { moveMerged } from './mergedLeads.ts';
import { refuseNames } from './refuseNames.ts';
import { tellReporter } from './tellReporter.ts';
import { writeNote } from './writeNote.ts';
import { writeSlip } from './writeSlip.ts';

/**
 * A unit above takes an open lead of a unit below over (提级办理, ours): from now on it is its own, with what was merged into
 * it, and the unit below does not see it any more. The clocks go on, the reporter hears of it, the identity stays where
 * it is. Never into the unit whose people it is about, and only by somebody who may know of such leads at home.
 * @returns the id of the slip
 * @throws DomainError `matter.not_found` for all that the actor could not take, `permission.denied`, `lead.wrong_status`,
 *   `request.conflict`, `lead.names_reporter`, `input.invalid` for too short a reason
 */
export async function takeOverLead(
  context: StaffContext,
  { no, reason: given }: { no: string; reason: string },
): Promise<{ id: string }> {
  const { actor, clock } = context;
  authorize(actor, 'matter.pullUp', { bureauId: actor.bureauId });
  const reason = requireReason(given);
  return inTransaction(async () => {
    const lead = await leadBelow(context, no);
    if (!isOpenLead(lead.status)) throw new DomainError('lead.wrong_status');
    await refuseNames(context, lead, { reason });
    const { _id, revision, bureauId: fromBureauId } = lead;
    const now = clock.now();
    const upper = await getBureau(actor.bureauId, now);
    const to = { kind: 'bureau', to: upper.name, toBureauId: upper._id } as const;
    const id = await writeSlip(context, lead, { ...to, summary: `上级提级办理：${reason}` });
    const moved = {
      $set: { bureauId: upper._id, updatedAt: now },
      $inc: { revision: 1 },
      $unset: { assigneeId: 1 },
    };
    const { matchedCount } = await Lead.updateOne({ _id, revision }, moved);
    if (matchedCount === 0) throw new DomainError('request.conflict');
    await moveMerged(context, lead, upper._id);
    await closeReassign(context, lead, { bureauId: upper._id, status: lead.status });
    const object = { kind: 'lead', id: _id } as const;
    await moveClocks(context, { object, toBureauId: upper._id });
    const data = { no, fromBureauId };
    await appendEvent(context, { type: 'lead.takenOver', bureauId: upper._id, object, data });
    await writeNote(context, lead, `提级办理：${reason}`);
    const text = `您反映的情况改由${upper.name}直接办理，期限不变，您的身份信息没有随案移送。`;
    await tellReporter(context, { ...lead, bureauId: upper._id }, { notice: 'transferred', text });
    await restartSilence(context, lead);
    return { id };
  });
}

async function leadBelow(context: StaffContext, no: string): Promise<LeadDoc> {
  const { actor } = context;
  const lead = await findLeadBelow(context, no);
  const unit = lead && (await Bureau.findById(lead.bureauId).lean());
  const isBelow = unit && unit._id !== actor.bureauId && withinTerritory({ _id: actor.bureauId }, unit);
  if (!lead || !isBelow) throw new DomainError('matter.not_found');
  return lead;
}
