import type { ReporterIdentity } from '../../domain/leads/identity.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import type { Services } from '../context.ts';
import { claimIndexOf, identityContext, personIndexOf } from './indexes.ts';

/**
 * Puts a reporter into the vault, in the transaction of their lead. Whoever wants to be anonymous without being
 * recognised again comes with an empty identity: then there is nothing to keep.
 * @returns the key that the lead carries
 */
export async function createReporter(
  { clock, crypto, ids }: Pick<Services, 'clock' | 'crypto' | 'ids'>,
  { identity, claimCode }: { identity: ReporterIdentity; claimCode?: string | undefined },
): Promise<string> {
  const _id = ids.uuid();
  await LeadReporter.create({
    _id,
    identitySealed: crypto.seal(identity, identityContext(_id)),
    ...(identity.personId ? { personIndex: personIndexOf(crypto, identity.personId) } : {}),
    ...(claimCode ? { claimIndex: claimIndexOf(crypto, claimCode) } : {}),
    createdAt: clock.now(),
  });
  return _id;
}
