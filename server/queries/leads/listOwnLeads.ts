import { leadMessageContext } from '../../commands/leads/sealed.ts';
import type { ClockKind } from '../../domain/clocks/kinds.ts';
import { leadStatusLabels } from '../../domain/leads/machine.ts';
import { leadNextSteps } from '../../domain/leads/nextSteps.ts';
import { beijingDay } from '../../domain/time.ts';
import { Lead } from '../../models/lead.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { clocksOf } from '../clocks/clocksOf.ts';

/** Deadlines that a reporter hears of; how long staff may be silent is their own business. */
const promised: readonly ClockKind[] = ['lead.verify', 'lead.notice', 'lead.decide', 'lead.feedBack'];

/** A lead as its reporter may know of it: how it stands, what comes next and by when, and the dialogue. */
export interface OwnLead {
  no: string;
  statusLabel: string;
  submittedAt: Date;
  next?: string;
  /** `YYYY-MM-DD`. */
  dueOn?: string;
  messages: readonly { from: 'reporter' | 'office'; at: Date; text: string }[];
}

/** The leads behind these keys of the vault, newest first; notes of the staff are not among the messages. */
export async function listOwnLeads(
  { crypto }: { crypto: FieldCrypto },
  { reporterIds, now, limit }: { reporterIds: readonly string[]; now: Date; limit: number },
): Promise<OwnLead[]> {
  if (reporterIds.length === 0) return [];
  const rows = await Lead.find(
    { reporterId: { $in: [...reporterIds] } },
    { no: 1, status: 1, receivedAt: 1, reporterId: 1 },
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit)
    .lean();
  const ids = rows.map(({ _id }) => _id);
  const clocks = await clocksOf({ kind: 'lead', ids }, beijingDay(now));
  const lines = await LeadMessage.find({ leadId: { $in: ids }, direction: { $ne: 'internal' } })
    .sort({ at: 1, _id: 1 })
    .lean();
  return rows.map(({ _id, no, status, receivedAt }) => {
    const next = leadNextSteps[status];
    const dueOn = clocks.get(_id)?.find(({ kind }) => promised.includes(kind))?.limitOn;
    return {
      ...{ no, statusLabel: leadStatusLabels[status], submittedAt: receivedAt },
      ...(next ? { next } : {}),
      ...(next && dueOn ? { dueOn } : {}),
      messages: lines
        .filter(({ leadId }) => leadId === _id)
        .map((line) => ({
          from: line.direction === 'fromReporter' ? ('reporter' as const) : ('office' as const),
          at: line.at,
          text: crypto.open<string>(line.textSealed, leadMessageContext(line._id)),
        })),
    };
  });
}
