import type { LeadFacts } from '../../domain/leads/facts.ts';
import { similarDays } from '../../domain/leads/limits.ts';
import { Lead } from '../../models/lead.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { ownReporterIds } from '../vault/ownReporterIds.ts';

const dayMs = 24 * 60 * 60_000;

/** What the person reported in the last days about the same target with at least one same code; null for nothing. */
export async function findSimilar(
  { clock, crypto }: { clock: Clock; crypto: FieldCrypto },
  personId: string,
  { target, institutionId, codes }: LeadFacts,
): Promise<{ no: string } | null> {
  const since = new Date(clock.now().getTime() - similarDays * dayMs);
  const reporterIds = await ownReporterIds(crypto, personId, since);
  if (reporterIds.length === 0) return null;
  return Lead.findOne(
    {
      ...{
        reporterId: { $in: reporterIds },
        target,
        codes: codes.length > 0 ? { $in: [...codes] } : { $size: 0 },
      },
      ...(institutionId ? { institutionId } : {}),
    },
    { no: 1 },
  )
    .sort({ receivedAt: -1 })
    .lean();
}
