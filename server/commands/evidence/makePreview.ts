import { evidenceLimits } from '../../domain/evidence/limits.ts';
import type { EvidenceDoc } from '../../models/evidence.ts';
import { Evidence } from '../../models/evidence.ts';
import { imagePreview } from '../../platform/imagePreview.ts';
import { previewIdOf } from './previewIdOf.ts';
import { recordCustody } from './recordCustody.ts';
import type { EvidenceContext } from './types.ts';

/** What is left to write, in the transaction of its caller. */
export type Write = () => Promise<void>;

const limits = { longestSide: evidenceLimits.previewPixels, decoded: evidenceLimits.decodedPixels };

/**
 * Makes a picture's preview from its original, which stays as it is: GPS and other EXIF stay behind.
 * @returns what the caller has to write, in one transaction
 */
export async function makePreview(
  context: EvidenceContext,
  { _id: id, bureauId, mime }: EvidenceDoc,
  original: Buffer,
): Promise<Write> {
  const preview = await imagePreview(original, { mime, ...limits });
  const link = { type: 'evidence.derived', bureauId, id } as const;
  if ('failed' in preview) {
    const { failed } = preview;
    return async () => {
      await Evidence.updateOne({ _id: id }, { $set: { noPreview: failed } });
      await recordCustody(context, { ...link, data: { outcome: failed } });
    };
  }
  // An id of its own making: what a killed worker has begun is replaced, not left behind.
  const previewId = previewIdOf(id);
  await context.objects.remove(previewId);
  await context.objects.put(preview.made, { mime: 'image/jpeg', id: previewId });
  return async () => {
    const { matchedCount } = await Evidence.updateOne({ _id: id }, { $set: { previewId } });
    if (matchedCount > 0) await recordCustody(context, { ...link, data: { outcome: 'made' } });
  };
}
