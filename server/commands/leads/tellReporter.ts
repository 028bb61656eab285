import type { LeadNotice } from '../../domain/leads/messages.ts';
import { Lead } from '../../models/lead.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import { planReporterDelivery } from '../../outbox/planDelivery.ts';
import { inboxOf } from '../../queries/vault/reporterOf.ts';
import type { CommandContext } from '../context.ts';
import { leadMessageContext } from './sealed.ts';

/** What the lead's own row tells of it. */
interface About {
  _id: string;
  no: string;
  bureauId: string;
  reporterId: string;
}

/** A line for the reporter. */
export interface Line {
  notice: LeadNotice;
  text: string;
}

/**
 * Writes to the reporter of a lead, and to those of every lead that was merged into it: a line in the inbox and, with
 * WeChat, a push that says nothing but number and state. Whoever can open the inbox counts as told from now on (domain
 * notes §3.15); for the others staff record how they told them. Call it in the transaction of the change.
 */
export async function tellReporter(context: CommandContext, lead: About, line: Line): Promise<void> {
  await tellOne(context, lead, line);
  const merged = await Lead.find(
    { masterId: lead._id, status: 'duplicate' },
    { no: 1, bureauId: 1, reporterId: 1 },
  )
    .sort({ receivedAt: 1 })
    .lean();
  for (const one of merged) await tellOne(context, one, line);
}

async function tellOne(context: CommandContext, lead: About, { notice, text }: Line): Promise<void> {
  const { actor, clock, crypto, ids } = context;
  const { _id: leadId, bureauId, reporterId } = lead;
  const { personId, canRead } = await inboxOf(crypto, reporterId);
  const at = clock.now();
  const _id = ids.ordered();
  await LeadMessage.create({
    ...{ _id, leadId, direction: 'toReporter', notice, at },
    textSealed: crypto.seal(text, leadMessageContext(_id)),
    ...(actor.kind === 'staff' ? { by: actor.id } : {}),
    ...(canRead ? { toldAt: at, toldBy: 'inbox' } : {}),
  });
  if (!personId) return;
  await planReporterDelivery({
    ...{ id: `${_id}-leadNotice`, bureauId, reporterId, kind: 'leadNotice', channel: 'template', at },
    object: { kind: 'lead', id: leadId },
  });
}
