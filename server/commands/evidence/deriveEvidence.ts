import { Evidence } from '../../models/evidence.ts';
import type { LongJobRun } from '../longJobs/runLongJob.ts';
import { makePreview, type Write } from './makePreview.ts';
import { scanEvidence } from './scanEvidence.ts';

/**
 * What a worker does with a new file: the preview of a picture first, so that a scanner that is down keeps nobody
 * waiting for it, then the scan, which is tried again until the scanner answers. Without a scanner the file stays
 * `unscanned` until there is one (`scanBacklog`).
 */
export const deriveEvidence: LongJobRun = async (context, { objectId, cursor }, advance) => {
  const nothing: Write = async () => undefined;
  const row = await Evidence.findById(objectId).lean();
  const original = row && (await context.objects.get(row.originalId));
  // Taken back in the meantime.
  if (!row || !original) return advance(null, nothing);
  const { scanner } = context;
  if (cursor === '') {
    const write = row.kind === 'image' ? await makePreview(context, row, original.bytes) : nothing;
    await advance(scanner ? 'previewed' : null, write);
  }
  if (scanner) await advance(null, await scanEvidence({ ...context, scanner }, row, original.bytes));
};
