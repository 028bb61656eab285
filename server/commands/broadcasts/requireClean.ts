import { checkBroadcast } from '../../domain/broadcasts/checkBroadcast.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { BroadcastDoc } from '../../models/broadcast.ts';
import { institutionNames } from '../../queries/broadcasts/institutionNames.ts';
import type { Services } from '../context.ts';

/**
 * Refuses a text with data of cases or people, or with policy that is not decided.
 * @throws DomainError `input.invalid` with everything that was found
 */
export async function requireClean(
  { clock }: Pick<Services, 'clock'>,
  { kind, title, body, sourceNo, sourceDate, bureauId }: BroadcastDoc,
): Promise<void> {
  const institutions = await institutionNames(bureauId);
  const source = { no: sourceNo ?? undefined, date: sourceDate ?? undefined };
  const problems = checkBroadcast(
    { kind, title, body, source },
    { today: beijingDay(clock.now()), institutions },
  );
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
}
