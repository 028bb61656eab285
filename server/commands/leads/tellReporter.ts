import { givenByLine } from '../../domain/deliveries/given.ts';
import { DomainError } from '../../domain/errors.ts';
import type { LeadNotice, ToldWay } from '../../domain/leads/messages.ts';
import { Lead } from '../../models/lead.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import { planReporterDelivery } from '../../outbox/planDelivery.ts';
import { inboxOf } from '../../queries/vault/reporterOf.ts';
import { restartClock } from '../clocks/restartClock.ts';
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
  /** How staff told them themselves, for those who have no inbox. */
  by?: ToldWay;
  /** Only for this reporter: what it says does not hold for those whose leads were merged into this one. */
  isOwn?: true;
}

/**
 * Writes to the reporter of a lead, and to those of every lead that was merged into it: a line in the inbox and, with
 * WeChat, a push that says nothing but number and state. Whoever can open the inbox counts as told from now on (domain
 * notes §3.15); for the others staff say how they told them, now or later. Call it in the transaction of the change.
 * @returns the id of the line
 * @throws DomainError `input.invalid` when an inbox is named that nobody can open
 */
export async function tellReporter(context: CommandContext, lead: About, line: Line): Promise<string> {
  const messageId = await tellOne(context, lead, line);
  if (line.isOwn) return messageId;
  const merged = await Lead.find(
    { masterId: lead._id, status: 'duplicate' },
    { no: 1, bureauId: 1, reporterId: 1 },
  )
    .sort({ receivedAt: 1 })
    .lean();
  // How staff told one of them says nothing about the others.
  for (const one of merged) await tellOne(context, one, { notice: line.notice, text: line.text });
  return messageId;
}

async function tellOne(context: CommandContext, lead: About, { notice, text, by }: Line): Promise<string> {
  const { actor, clock, crypto, ids } = context;
  const { _id: leadId, bureauId, reporterId } = lead;
  const { personId, canRead } = await inboxOf(crypto, reporterId);
  const at = clock.now();
  if (by === 'inbox' && !canRead) {
    const message = '举报人没有微信或查询码，看不到留言；请选择电话、书面或当面告知。';
    throw new DomainError('input.invalid', { problems: [{ path: 'by', code: 'no_inbox', message }] });
  }
  const _id = ids.ordered();
  await LeadMessage.create({
    ...{ _id, leadId, direction: 'toReporter', notice, at },
    textSealed: crypto.seal(text, leadMessageContext(_id)),
    ...(actor.kind === 'staff' ? { by: actor.id } : {}),
    ...givenByLine({ canRead, by }, at),
  });
  await restartClock(context, { object: { kind: 'lead', id: leadId }, kinds: ['supervisor.silence'] });
  if (!personId) return _id;
  await planReporterDelivery({
    ...{ id: `${_id}-leadNotice`, bureauId, reporterId, kind: 'leadNotice', channel: 'notice', at },
    object: { kind: 'lead', id: leadId },
  });
  return _id;
}
