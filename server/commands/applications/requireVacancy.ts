import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Headcount } from '../../models/headcount.ts';
import { mayFillSeat } from '../../profiles/decisions/mayFillSeat.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { countSeats } from '../../queries/headcount/countSeats.ts';
import type { Services } from '../context.ts';

/**
 * Makes sure that one more supervisor fits into the number that the bureau set. Call it in the transaction
 * that writes the appointment, before writing it: it marks the bureau's row, so that of two at the same
 * moment one has to run again and then sees the other's. Where the document asks for no number, or none has
 * been set, nothing is limited.
 * @throws DomainError `application.no_vacancy`
 */
export async function requireVacancy(
  { clock, profiles }: Pick<Services, 'clock' | 'profiles'>,
  bureauId: string,
): Promise<void> {
  const now = clock.now();
  const { profile } = await getBureau(bureauId, now);
  const rules = profiles.get(profile.id, profile.version);
  if (!rules.review.headcountBasis) return;
  const marked = await Headcount.findOneAndUpdate({ _id: bureauId }, { $inc: { revision: 1 } }).lean();
  if (!marked) return;
  const facts = { limit: marked.limit, filled: await countSeats(bureauId, beijingDay(now)) };
  if (!mayFillSeat(rules, facts).ok) throw new DomainError('application.no_vacancy');
}
