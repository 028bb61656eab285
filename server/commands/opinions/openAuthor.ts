import { DomainError } from '../../domain/errors.ts';
import type { LetterAuthor } from '../../domain/opinions/letterAuthor.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findOpinion } from '../../queries/opinions/findOpinion.ts';
import { letterAuthorContext } from '../authors/sealed.ts';
import { writeMatterNote } from '../authors/writeMatterNote.ts';
import type { StaffContext } from '../context.ts';

/**
 * Opens who wrote a relayed letter, for the liaison, with a reason: every time an event and a note. Nowhere else do name and
 * contact leave the store.
 * @throws DomainError `opinion.not_found`, `permission.denied`, `opinion.no_author`
 */
export async function openAuthor(
  context: StaffContext,
  { no, reason }: { no: string; reason: string },
): Promise<LetterAuthor> {
  return inTransaction(async () => {
    const opinion = await findOpinion(context, no);
    const { _id, bureauId, authorSealed } = opinion;
    authorize(context.actor, 'opinion.openAuthor', opinion);
    if (!authorSealed) throw new DomainError('opinion.no_author');
    const object = { kind: 'opinion', id: _id } as const;
    const messageId = await writeMatterNote(context, object, `查看原写信人：${reason}`);
    const data = { no, messageId };
    await appendEvent(context, { type: 'opinion.authorOpened', bureauId, object, data });
    return context.crypto.open<LetterAuthor>(authorSealed, letterAuthorContext(_id));
  });
}
