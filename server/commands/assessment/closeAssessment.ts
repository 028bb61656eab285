import { DomainError } from '../../domain/errors.ts';
import { Assessment } from '../../models/assessment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findAssessment } from '../../queries/assessment/findAssessment.ts';
import type { StaffContext } from '../context.ts';

/**
 * Ends an assessment; what was judged stays readable.
 * @throws DomainError `assessment.not_found`, `permission.denied`, `assessment.closed`
 */
export async function closeAssessment(ctx: StaffContext, { no }: { no: string }): Promise<void> {
  await inTransaction(async () => {
    const { _id, bureauId } = await findAssessment(ctx.actor, no);
    authorize(ctx.actor, 'assessment.open', { bureauId });
    const { matchedCount } = await Assessment.updateOne(
      { _id, state: 'open' },
      { $set: { state: 'closed' }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('assessment.closed');
    const object = { kind: 'assessment', id: _id } as const;
    await appendEvent(ctx, { type: 'assessment.closed', bureauId, object, data: { no } });
  });
}
