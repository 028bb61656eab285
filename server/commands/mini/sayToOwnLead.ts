import { identitiesOf } from '../../queries/identities/identitiesOf.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import type { Services } from '../context.ts';
import { type ReporterSaying, sayFromReporter } from '../leads/sayFromReporter.ts';
import { sayUnchecked } from './sayUnchecked.ts';

/**
 * A line of somebody to a lead of theirs, with files if they like.
 * @throws DomainError `lead.not_found`, or what claiming the evidence refuses with
 */
export async function sayToOwnLead(
  services: Services,
  { personId, ...said }: { personId: string } & Pick<ReporterSaying, 'no' | 'text' | 'evidence'>,
): Promise<void> {
  const reporterIds = await ownReporterIds(services.crypto, await identitiesOf(services.crypto, personId));
  await sayUnchecked(services, said.no, () => sayFromReporter(services, { ...said, reporterIds }));
}
