import type { ManagingContext } from '../../queries/bureaus/managedBureau.ts';
import { changeBureau } from './changeBureau.ts';

/**
 * Gives a unit another name; records and rights hang on its id.
 * @throws DomainError as `managedBureau`
 */
export function renameBureau(
  context: ManagingContext,
  { bureauId, name }: { bureauId: string; name: string },
): Promise<void> {
  return changeBureau(context, bureauId, 'bureau.renamed', { name: name.trim() });
}
