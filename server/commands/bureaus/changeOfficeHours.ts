import { type OfficeRange, officeHoursProblems } from '../../domain/bureaus/officeHours.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ManagingContext } from '../../queries/bureaus/managedBureau.ts';
import { changeBureau } from './changeBureau.ts';

/**
 * Says when the staff of a unit read what people write to them (人工); null: nothing is said about it.
 * @throws DomainError `input.invalid` with every problem, and as `managedBureau`
 */
export async function changeOfficeHours(
  context: ManagingContext,
  { bureauId, hours }: { bureauId: string; hours: readonly OfficeRange[] | null },
): Promise<void> {
  const problems = hours ? officeHoursProblems(hours) : [];
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  await changeBureau(context, bureauId, 'bureau.officeHoursChanged', { officeHours: hours });
}
