import { ownReporterIds, reporterIdByClaim } from '../../queries/vault/ownReporterIds.ts';
import type { Services } from '../context.ts';
import { type ReporterSaying, sayFromReporter } from '../leads/sayFromReporter.ts';

interface Saying extends Pick<ReporterSaying, 'no' | 'text' | 'evidence'> {
  personId: string;
  claimCode?: string | undefined;
}

/**
 * A line of a person to something that they handed in: their own, or the one of a claim code.
 * @throws DomainError `lead.not_found`
 */
export async function sayToMatter(
  services: Services,
  { personId, no, text, claimCode, evidence }: Saying,
): Promise<void> {
  const byCode = claimCode ? await reporterIdByClaim(services.crypto, claimCode) : null;
  const reporterIds = claimCode ? [byCode ?? ''] : await ownReporterIds(services.crypto, personId);
  await sayFromReporter(services, { no, reporterIds, text, ...(evidence ? { evidence } : {}) });
}
