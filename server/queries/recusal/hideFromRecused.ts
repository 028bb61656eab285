import type { Day } from '../../domain/calendar/days.ts';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import type { Holder } from '../../domain/recusal/interests.ts';
import type { Profile } from '../../profiles/schema.ts';
import { isRecused } from './isRecused.ts';

/**
 * The excluded person must not learn that a matter exists: for them it is refused with the very error that a number
 * of nothing gets. Call it right after loading, before anything else is said about the matter.
 * @throws DomainError `notFound`
 */
export async function hideFromRecused(
  holder: Holder,
  institutionId: string | null | undefined,
  { notFound, ...about }: { notFound: ErrorCode; profile: Profile; today: Day },
): Promise<void> {
  if (institutionId && (await isRecused(holder, institutionId, about))) throw new DomainError(notFound);
}
