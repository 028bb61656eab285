import { DomainError } from '../../domain/errors.ts';
import { Lead } from '../../models/lead.ts';
import { listOwnLeads, type OwnLead } from '../../queries/leads/listOwnLeads.ts';
import { reporterIdByClaim } from '../../queries/vault/ownReporterIds.ts';
import type { Services } from '../context.ts';
import { markLeadRead } from '../leads/markLeadRead.ts';
import { type ReporterSaying, sayFromReporter } from '../leads/sayFromReporter.ts';
import { sayUnchecked } from './sayUnchecked.ts';

/**
 * Opens the lead of a claim code: how it stands and the dialogue, of which the lines of the bureau are read from now on.
 * @throws DomainError `lead.claim_unknown`
 */
export async function openClaimedLead(services: Services, code: string): Promise<OwnLead> {
  const reporterIds = [await keyOf(services, code)];
  await markLeadRead(services, code);
  const now = services.clock.now();
  const [lead] = await listOwnLeads(services, { reporterIds, now, limit: 1 });
  if (!lead) throw new DomainError('lead.claim_unknown');
  return lead;
}

/**
 * A line of whoever holds a claim code.
 * @throws DomainError `lead.claim_unknown`, or what claiming the evidence refuses with
 */
export async function sayToClaimedLead(
  services: Services,
  { code, ...said }: { code: string } & Pick<ReporterSaying, 'text' | 'evidence'>,
): Promise<void> {
  const reporterId = await keyOf(services, code);
  const lead = await Lead.findOne({ reporterId }, { no: 1 }).lean();
  if (!lead) throw new DomainError('lead.claim_unknown');
  const whole = { no: lead.no, reporterIds: [reporterId], ...said };
  await sayUnchecked(services, lead.no, () => sayFromReporter(services, whole));
}

async function keyOf({ crypto }: Services, code: string): Promise<string> {
  const reporterId = await reporterIdByClaim(crypto, code);
  if (!reporterId) throw new DomainError('lead.claim_unknown');
  return reporterId;
}
