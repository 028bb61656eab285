import type { ManagingContext } from '../../queries/bureaus/managedBureau.ts';
import { changeBureau } from './changeBureau.ts';

/**
 * Changes the number that people are asked to ring.
 * @throws DomainError as `managedBureau`
 */
export function changeBureauPhone(
  context: ManagingContext,
  { bureauId, phone }: { bureauId: string; phone: string },
): Promise<void> {
  return changeBureau(context, bureauId, 'bureau.phoneChanged', { phone: phone.trim() });
}
