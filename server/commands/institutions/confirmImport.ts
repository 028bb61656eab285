import { DomainError } from '../../domain/errors.ts';
import { InstitutionImport } from '../../models/institutionImport.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findImport } from '../../queries/institutions/findImport.ts';
import type { StaffContext } from '../context.ts';
import { planLongJob } from '../longJobs/planLongJob.ts';
import { finishImport } from './finishImport.ts';
import { endingJob } from './importJobs.ts';

/**
 * A person's word about the institutions that a complete file does not name: their contracts end, or stay.
 * @throws DomainError `institution_import.not_found`, `institution_import.wrong_status`, `request.conflict`
 */
export async function confirmImport(
  context: StaffContext,
  { no, end, revision }: { no: string; end: boolean; revision: number },
): Promise<void> {
  await inTransaction(async () => {
    const found = await findImport(context.actor, no);
    authorize(context.actor, 'institution.import', found);
    if (found.state !== 'confirming') throw new DomainError('institution_import.wrong_status');
    if (found.revision !== revision) throw new DomainError('request.conflict');
    const { _id, bureauId } = found;
    if (!end) return finishImport(context, _id, { state: 'done' });
    const changes = {
      $set: { state: 'ending', updatedAt: context.clock.now() },
      $inc: { revision: 1 },
    } as const;
    const { matchedCount } = await InstitutionImport.updateOne({ _id, revision }, changes);
    if (matchedCount === 0) throw new DomainError('request.conflict');
    await planLongJob(context, endingJob(_id));
    const object = { kind: 'import', id: _id } as const;
    await appendEvent(context, { type: 'institutionImport.confirmed', bureauId, object, data: { no } });
  });
}
