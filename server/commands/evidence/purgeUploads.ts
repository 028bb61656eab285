import { Evidence } from '../../models/evidence.ts';
import { Upload } from '../../models/upload.ts';
import { UploadPart } from '../../models/uploadPart.ts';
import { dropUnclaimed } from './discardEvidence.ts';
import type { EvidenceContext } from './types.ts';

/** Rows of one run; the next hour goes on. */
const batch = 500;

/**
 * Deletes uploads that nobody finished within a day, with what a killed process left of them in the object store,
 * and stored files that nobody handed in within thirty days.
 * @returns how many of each
 */
export async function purgeUploads(
  context: EvidenceContext,
): Promise<{ uploads: number; unclaimed: number }> {
  const now = context.clock.now();
  const uploads = await Upload.find({ expiresAt: { $lt: now } })
    .limit(batch)
    .lean();
  for (const { _id, originalIds } of uploads) {
    for (const originalId of originalIds) {
      if (!(await Evidence.exists({ originalId }))) await context.objects.remove(originalId);
    }
    await UploadPart.deleteMany({ uploadId: _id });
    await Upload.deleteOne({ _id });
  }
  await UploadPart.deleteMany({ expiresAt: { $lt: now } });
  let unclaimed = 0;
  for (const row of await Evidence.find({ discardAt: { $lt: now } })
    .limit(batch)
    .lean())
    if (await dropUnclaimed(context, row)) unclaimed += 1;
  return { uploads: uploads.length, unclaimed };
}
