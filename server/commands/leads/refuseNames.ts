import { DomainError, type Problem } from '../../domain/errors.ts';
import { namesReporter } from '../../domain/leads/identity.ts';
import { reporterWords } from '../../queries/vault/reporterOf.ts';
import type { Services } from '../context.ts';

/**
 * Refuses what staff write about a lead when any of its texts gives the reporter away: whoever was let into the vault must not
 * carry the name out.
 * @throws DomainError `lead.names_reporter` with every path
 */
export async function refuseNames(
  { crypto }: Pick<Services, 'crypto'>,
  { reporterId }: { reporterId: string },
  input: object,
): Promise<void> {
  const words = await reporterWords(crypto, reporterId);
  const problems = Object.entries(input).flatMap(([path, text]): Problem[] => {
    if (typeof text !== 'string' || !namesReporter(text, words)) return [];
    return [{ path, code: 'names_reporter', message: '这里出现了举报人的信息，请删去。' }];
  });
  if (problems.length > 0) throw new DomainError('lead.names_reporter', { problems });
}
