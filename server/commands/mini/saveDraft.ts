import { DomainError } from '../../domain/errors.ts';
import { retention } from '../../domain/retention.ts';
import { MiniDraft } from '../../models/miniDraft.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Services } from '../context.ts';
import { type DraftOf, draftContext, draftIdOf } from './draftOf.ts';

/**
 * Keeps what somebody has filled in so far, for seven days. `revision` is that of the state which this one grew from, 0 for
 * the first: a phone that has not seen the newest one does not write over it. No event: what nobody handed in is nobody's
 * business.
 * @returns the new revision
 * @throws DomainError `draft.newer` when another phone wrote meanwhile
 */
export async function saveDraft(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  { revision, draft, ...of }: DraftOf & { revision: number; draft: object },
): Promise<{ revision: number }> {
  const savedAt = clock.now();
  const _id = draftIdOf(crypto, of);
  try {
    return await inTransaction(async () => {
      const found = await MiniDraft.findOne({ _id, expiresAt: { $gt: savedAt } }, { revision: 1 }).lean();
      if ((found?.revision ?? 0) !== revision) throw new DomainError('draft.newer');
      const next = {
        draftSealed: crypto.seal(draft, draftContext(_id)),
        ...{ revision: revision + 1, savedAt, expiresAt: new Date(savedAt.getTime() + retention.draftMs) },
      };
      if (found) {
        const { matchedCount } = await MiniDraft.updateOne({ _id, revision }, { $set: next });
        if (matchedCount === 0) throw new DomainError('draft.newer');
      } else {
        await MiniDraft.deleteOne({ _id, expiresAt: { $lte: savedAt } });
        await MiniDraft.create({ _id, ...next });
      }
      return { revision: next.revision };
    });
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('draft.newer', { cause: error }) : error;
  }
}
