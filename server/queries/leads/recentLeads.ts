import { leadAnswersContext } from '../../commands/leads/sealed.ts';
import { similarDays } from '../../domain/leads/limits.ts';
import { targetKindLabels } from '../../domain/leads/targetKind.ts';
import { targetName } from '../../domain/leads/targetName.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { Lead } from '../../models/lead.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { ownReporterIds } from '../vault/ownReporterIds.ts';

const dayMs = 24 * 60 * 60_000;

/** A person's leads of the last thirty days, as far as repeats are told by (domain notes §4.2); newest first. */
export async function recentLeads(
  { clock, crypto }: { clock: Clock; crypto: FieldCrypto },
  personId: string,
) {
  const since = new Date(clock.now().getTime() - similarDays * dayMs);
  const reporterIds = await ownReporterIds(crypto, personId, since);
  if (reporterIds.length === 0) return [];
  const rows = await Lead.find(
    { reporterId: { $in: reporterIds } },
    { no: 1, receivedAt: 1, target: 1, institutionId: 1, codes: 1, answersSealed: 1 },
  )
    .sort({ receivedAt: -1 })
    .lean();
  return rows.map(({ _id, no, receivedAt, target, institutionId, codes, answersSealed }) => ({
    ...{ no, submittedAt: receivedAt, targetKind: targetKindLabels[target], codes },
    targetName: targetName(crypto.open<Answers>(answersSealed, leadAnswersContext(_id))),
    ...(institutionId ? { institutionId } : {}),
  }));
}
