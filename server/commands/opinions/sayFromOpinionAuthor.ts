import { DomainError } from '../../domain/errors.ts';
import { Opinion } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import { sayFromAuthor } from '../authors/sayFromAuthor.ts';
import type { Services } from '../context.ts';

/**
 * The author adds to an opinion of theirs or answers, at any time, also after their term; it changes no status (to be
 * dissatisfied is `expressDissatisfaction`).
 * @throws DomainError `opinion.not_found` for somebody else's
 */
export async function sayFromOpinionAuthor(
  services: Services,
  { personId, no, text }: { personId: string; no: string; text: string },
): Promise<void> {
  await inTransaction(async () => {
    const keys = await ownReporterIds(services.crypto, personId);
    const opinion = await Opinion.findOne({ no, reporterId: { $in: keys } }).lean();
    if (!opinion?.reporterId) throw new DomainError('opinion.not_found');
    const { _id: id, bureauId, assigneeId: ownerId } = opinion;
    const context = { ...services, actor: { kind: 'reporter', id: opinion.reporterId } } as const;
    const object = { kind: 'opinion', id } as const;
    await sayFromAuthor(context, { object, no, bureauId, ownerId }, text);
    await Opinion.updateOne({ _id: id }, { $set: { updatedAt: services.clock.now() } });
    await appendEvent(context, { type: 'opinion.replied', bureauId, object, data: { no } });
  });
}
