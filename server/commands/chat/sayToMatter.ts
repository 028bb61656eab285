import { DomainError } from '../../domain/errors.ts';
import { reporterIdByClaim } from '../../queries/vault/ownReporterIds.ts';
import type { Services } from '../context.ts';
import { sayFromReporter } from '../leads/sayFromReporter.ts';
import { ownKinds } from './ownMatters.ts';

/** A line of a person to a matter: one of their own, or the one of a claim code. */
export interface MatterSaying {
  personId: string;
  no: string;
  text: string;
  claimCode?: string | undefined;
  /** They are not satisfied with the answer. */
  dissatisfied?: boolean | undefined;
}

/**
 * Puts what a person says where it belongs; the letters of the number tell what kind of matter it is.
 * @throws DomainError `lead.not_found`, or what the matter refuses with
 */
export async function sayToMatter(services: Services, said: MatterSaying): Promise<void> {
  const { no, text, claimCode } = said;
  if (claimCode) {
    const reporterId = await reporterIdByClaim(services.crypto, claimCode);
    return sayFromReporter(services, { no, reporterIds: reporterId ? [reporterId] : [], text });
  }
  const kind = ownKinds[no.slice(0, 2)];
  if (!kind) throw new DomainError('lead.not_found');
  await kind.say(services, said);
}
