import { DomainError } from '../../domain/errors.ts';
import { cancellable } from '../../domain/institutions/importMachine.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findImport } from '../../queries/institutions/findImport.ts';
import type { StaffContext } from '../context.ts';
import { dropLongJob } from '../longJobs/planLongJob.ts';
import { finishImport } from './finishImport.ts';
import { endingJob, importJob } from './importJobs.ts';

/**
 * Stops an import. Rows that were written stay: importing the file again goes on from there. The
 * uploaded file itself is kept no longer.
 * @throws DomainError `institution_import.not_found`, `institution_import.wrong_status`
 */
export async function cancelImport(
  context: StaffContext & { objects: ObjectStore },
  { no }: { no: string },
): Promise<void> {
  const fileId = await inTransaction(async () => {
    const found = await findImport(context.actor, no);
    authorize(context.actor, 'institution.import', found);
    if (!cancellable.includes(found.state)) throw new DomainError('institution_import.wrong_status');
    await dropLongJob(importJob(found._id));
    await dropLongJob(endingJob(found._id));
    await finishImport(context, found._id, { state: 'cancelled' });
    return found.fileId;
  });
  await context.objects.remove(fileId);
}
