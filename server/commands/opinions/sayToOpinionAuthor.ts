import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findOpinion } from '../../queries/opinions/findOpinion.ts';
import type { StaffContext } from '../context.ts';
import { tellOpinionAuthor } from './tellOpinionAuthor.ts';

/**
 * Writes to the supervisor who handed in an opinion, apart from its steps; who wrote stays inside. One without an author
 * (from an institution, or from a lead, whose reporter is told through the lead) has nobody to write to.
 * @throws DomainError `opinion.not_found`, `permission.denied`, `opinion.no_dialogue`
 */
export async function sayToOpinionAuthor(
  context: StaffContext,
  { no, text }: { no: string; text: string },
): Promise<void> {
  await inTransaction(async () => {
    const opinion = await findOpinion(context, no);
    authorize(context.actor, 'opinion.tell', opinion);
    if (!opinion.reporterId) throw new DomainError('opinion.no_dialogue');
    const { _id: id, bureauId } = opinion;
    await tellOpinionAuthor(context, opinion, { notice: 'opinionMessage', text });
    const object = { kind: 'opinion', id } as const;
    await appendEvent(context, { type: 'opinion.said', bureauId, object, data: { no } });
  });
}
