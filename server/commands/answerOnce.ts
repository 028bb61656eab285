import { DomainError } from '../domain/errors.ts';
import { retention } from '../domain/retention.ts';
import { MiniSubmission } from '../models/miniSubmission.ts';
import { isDuplicateKey } from '../platform/storeErrors.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Services } from './context.ts';

/** Whose request it is, and the client's own id of it. */
export interface OnceKey {
  /** `person` by mini program, `staff` in the console. */
  kind: 'person' | 'staff';
  ownerId: string;
  clientId: string;
}

/**
 * Does `work` in one transaction and keeps its answer, sealed, for a day (ours). The same key again, or twice at once, does
 * nothing more and gets the same answer, whatever else was sent with it: whoever lost the answer asks again.
 * @throws what `work` throws; a refusal is not kept
 */
export async function answerOnce<T>(
  { clock, crypto }: Services,
  { kind, ownerId, clientId }: OnceKey,
  work: () => Promise<T>,
): Promise<T> {
  const now = clock.now();
  const owner = kind === 'person' ? ownerId : `${kind}:${ownerId}`;
  const _id = crypto.blindIndex('miniSubmission', `${owner}\0${clientId}`);
  const context = `miniSubmission:${_id}`;
  const expiresAt = new Date(now.getTime() + retention.miniSubmissionMs);

  async function earlier(): Promise<{ answer: T } | null> {
    const row = await MiniSubmission.findOne({ _id, expiresAt: { $gt: now } }).lean();
    return row ? { answer: crypto.open<T>(row.answerSealed, context) } : null;
  }

  try {
    return await inTransaction(async () => {
      const known = await earlier();
      if (known) return known.answer;
      await MiniSubmission.deleteOne({ _id });
      const answer = await work();
      await MiniSubmission.create({ _id, answerSealed: crypto.seal(answer, context), expiresAt });
      return answer;
    });
  } catch (error) {
    // The other one of two at once was first; its work may be what refuses this one's.
    const first = isDuplicateKey(error) || error instanceof DomainError ? await earlier() : null;
    if (!first) throw error;
    return first.answer;
  }
}
