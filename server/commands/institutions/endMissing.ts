import { Institution } from '../../models/institution.ts';
import { InstitutionImport } from '../../models/institutionImport.ts';
import type { LongJobRun } from '../longJobs/runLongJob.ts';
import { inspectFile } from './batches.ts';
import { finishImport } from './finishImport.ts';
import { codesOf, missingOf } from './missingOf.ts';

/**
 * Ends the contracts that a complete file did not name, batch by batch (job `institutionEnding`), after a person
 * has confirmed it. Its cursor is the last code that was looked at. Institutions are never deleted: open matters
 * refer to them.
 */
export const endMissing: LongJobRun = async (context, { objectId, cursor }, advance) => {
  const found = await InstitutionImport.findById(objectId).lean();
  const file = found && (await context.objects.get(found.fileId));
  if (!file)
    return advance(null, () => finishImport(context, objectId, { state: 'failed', failure: '文件已不在。' }));
  const named = await codesOf(file.bytes, await inspectFile(file.bytes));
  for await (const { ids, upTo } of missingOf(found.bureauId, named, cursor)) {
    await advance(upTo, async () => {
      const at = context.clock.now();
      const change = { $set: { contracted: false, updatedAt: at }, $inc: { revision: 1 } };
      await Institution.updateMany({ _id: { $in: ids } }, change);
      await InstitutionImport.updateOne(
        { _id: objectId },
        { $set: { updatedAt: at }, $inc: { ended: ids.length } },
      );
    });
  }
  await advance(null, () => finishImport(context, objectId, { state: 'done' }));
  await context.objects.remove(found.fileId);
};
