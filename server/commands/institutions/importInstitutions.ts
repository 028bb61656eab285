import { InstitutionImport, type InstitutionImportDoc } from '../../models/institutionImport.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { JobContext, LongJobRun } from '../longJobs/runLongJob.ts';
import { batches, inspectFile } from './batches.ts';
import { UnreadableFile } from './file/readRows.ts';
import { finishImport } from './finishImport.ts';
import { codesOf, missingOf } from './missingOf.ts';
import { writeBatch } from './writeBatch.ts';

/**
 * Reads an uploaded file batch by batch (job `institutionImport`). Its cursor is the number of rows that are done:
 * a killed worker's successor reads the file again and goes on after them.
 */
export const importInstitutions: LongJobRun = async (context, { objectId, cursor }, advance) => {
  const found = await InstitutionImport.findById(objectId).lean();
  if (!found) return advance(null, async () => undefined);
  const file = await context.objects.get(found.fileId);
  let waits = false;
  try {
    if (!file) throw new UnreadableFile('文件已不在，请重新上传。');
    const inspected = await inspectFile(file.bytes);
    const { layout, total } = inspected;
    if (cursor === '') await advance('0', () => begin(context, objectId, total, layout.unknown));
    for await (const { rows, done } of batches(file.bytes, inspected, Number(cursor))) {
      await advance(String(done), () => writeRows(context, found, layout, rows, done));
    }
    const missing = found.complete
      ? await countMissing(found.bureauId, await codesOf(file.bytes, inspected))
      : 0;
    waits = missing > 0;
    await advance(null, () =>
      waits ? askAbout(context, objectId, missing) : finishImport(context, objectId, { state: 'done' }),
    );
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await advance(null, () => finishImport(context, objectId, { state: 'failed', failure: error.message }));
  }
  if (!waits) await context.objects.remove(found.fileId);
};

async function begin({ clock }: JobContext, id: string, total: number, unknown: string[]): Promise<void> {
  const at = clock.now();
  const begun = { state: 'running', total, unknownHeaders: unknown, startedAt: at, updatedAt: at } as const;
  await InstitutionImport.updateOne({ _id: id }, { $set: begun, $inc: { revision: 1 } });
}

async function writeRows(
  context: JobContext,
  { _id: importId, no, bureauId }: InstitutionImportDoc,
  layout: Parameters<typeof writeBatch>[0]['layout'],
  rows: Parameters<typeof writeBatch>[1],
  done: number,
): Promise<void> {
  const counts = await writeBatch({ ...context, bureauId, importId, layout }, rows);
  const at = context.clock.now();
  await InstitutionImport.updateOne(
    { _id: importId },
    { $set: { done, updatedAt: at }, $inc: { ...counts } },
  );
  const object = { kind: 'import', id: importId } as const;
  const data = { no, done, ...counts };
  await appendEvent(context, { type: 'institutionImport.advanced', bureauId, object, data });
}

async function countMissing(bureauId: string, named: ReadonlySet<string>): Promise<number> {
  let count = 0;
  for await (const { ids } of missingOf(bureauId, named)) count += ids.length;
  return count;
}

/** The rows are done; a person must say whether the contracts of those that are missing end. */
async function askAbout({ clock }: JobContext, id: string, missing: number): Promise<void> {
  const changes = { state: 'confirming', missing, updatedAt: clock.now() } as const;
  await InstitutionImport.updateOne({ _id: id }, { $set: changes, $inc: { revision: 1 } });
}
