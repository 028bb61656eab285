import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { InstitutionImport } from '../../models/institutionImport.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { planLongJob } from '../longJobs/planLongJob.ts';
import { importJob } from './importJobs.ts';

/** An uploaded file. `complete`: it names every contracted institution of the bureau. */
export interface ImportInput {
  bytes: Buffer;
  name: string;
  complete: boolean;
}

/**
 * Takes a file of institutions in; a worker reads it. A bureau imports one file at a time.
 * @returns the number of the import
 * @throws DomainError `permission.denied`, `input.invalid` for an empty file, `institution_import.already_open`
 */
export async function startImport(
  context: StaffContext & { objects: ObjectStore },
  { bytes, name, complete }: ImportInput,
): Promise<{ no: string }> {
  const { actor, clock, ids, objects } = context;
  const { bureauId } = actor;
  authorize(actor, 'institution.import', { bureauId });
  if (bytes.length === 0) {
    const message = '文件是空的，请选择有内容的 .xlsx 或 .csv 文件。';
    throw new DomainError('input.invalid', { problems: [{ path: 'file', code: 'required', message }] });
  }
  const now = clock.now();
  const file = await objects.put(bytes, { mime: 'application/octet-stream' });
  const _id = ids.uuid();
  const no = ids.matter('DR', beijingDay(now));
  const row = {
    _id,
    no,
    bureauId,
    openFor: bureauId,
    fileId: file.id,
    fileName: name || '机构名单',
    complete,
  };
  try {
    await inTransaction(async () => {
      const dates = { createdBy: actor.id, createdAt: now, updatedAt: now, revision: 1 };
      await InstitutionImport.create({ ...row, state: 'waiting', ...dates });
      await planLongJob(context, importJob(_id));
      const object = { kind: 'import', id: _id } as const;
      await appendEvent(context, {
        type: 'institutionImport.started',
        bureauId,
        object,
        data: { no, complete },
      });
    });
  } catch (error) {
    await objects.remove(file.id);
    if (isDuplicateKey(error)) throw new DomainError('institution_import.already_open');
    throw error;
  }
  return { no };
}
