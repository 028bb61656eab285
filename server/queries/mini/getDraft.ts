import type { Services } from '../../commands/context.ts';
import { type DraftOf, draftContext, draftIdOf } from '../../commands/mini/draftOf.ts';
import { DomainError } from '../../domain/errors.ts';
import { MiniDraft } from '../../models/miniDraft.ts';

/**
 * What somebody has filled in so far.
 * @throws DomainError `draft.not_found`
 */
export async function getDraft<T>(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  of: DraftOf,
): Promise<{ revision: number; savedAt: Date; draft: T }> {
  const _id = draftIdOf(crypto, of);
  const row = await MiniDraft.findOne({ _id, expiresAt: { $gt: clock.now() } }).lean();
  if (!row) throw new DomainError('draft.not_found');
  const { revision, savedAt, draftSealed } = row;
  return { revision, savedAt, draft: crypto.open<T>(draftSealed, draftContext(_id)) };
}
