import { DomainError } from '../../domain/errors.ts';
import { Evidence, type EvidenceDoc } from '../../models/evidence.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { forgetUploader } from './forgetUploader.ts';
import { previewIdOf } from './previewIdOf.ts';
import { recordCustody } from './recordCustody.ts';
import type { EvidenceContext } from './types.ts';
import { uploaderIndex } from './uploaderIndex.ts';

/**
 * Takes a file back that was not handed in yet. What was handed in stays (chain of custody).
 * @throws DomainError `evidence.not_found`, also for somebody else's and for what was handed in
 */
export async function discardEvidence(
  context: EvidenceContext,
  { id, owner }: { id: string; owner: string },
): Promise<void> {
  const uploadOwner = uploaderIndex(context.crypto, owner);
  const found = await Evidence.findOne({ _id: id, uploadOwner }).lean();
  if (!found || !(await dropUnclaimed(context, found))) throw new DomainError('evidence.not_found');
}

/** @returns false when somebody handed it in meanwhile */
export async function dropUnclaimed(
  context: EvidenceContext,
  { _id, bureauId, originalId }: EvidenceDoc,
): Promise<boolean> {
  const dropped = await inTransaction(async () => {
    const { deletedCount } = await Evidence.deleteOne({ _id, object: { $exists: false } });
    if (deletedCount === 0) return false;
    await forgetUploader(_id);
    await recordCustody(context, { type: 'evidence.discarded', bureauId, id: _id, data: {} });
    return true;
  });
  if (!dropped) return false;
  await context.objects.remove(originalId);
  await context.objects.remove(previewIdOf(_id));
  return true;
}
