import { DomainError } from '../../domain/errors.ts';
import { evidenceLimits } from '../../domain/evidence/limits.ts';
import { Evidence } from '../../models/evidence.ts';
import { getComplaintLink } from '../../queries/complaints/getComplaintLink.ts';
import { type StoredEvidence, storeEvidence } from '../evidence/storeEvidence.ts';
import type { EvidenceContext } from '../evidence/types.ts';
import { uploaderIndex } from '../evidence/uploaderIndex.ts';
import { linkOwner } from './linkOwner.ts';

/**
 * Keeps a file that an institution adds on the page of its link; it belongs to nothing until it is handed in.
 * @throws DomainError `complaintLink.not_found`, `complaintLink.closed` when nothing can be added any more,
 *   `upload.too_many`, `input.invalid` with the refusal under `file`
 */
export async function uploadThroughLink(
  context: EvidenceContext,
  { token, ...file }: { token: string; bytes: Uint8Array; name: string; mime: string },
): Promise<StoredEvidence> {
  const { linkId, state, bureauId, filed } = await getComplaintLink(context, { token });
  if (state !== 'open' && !filed?.awaitsDocument) throw new DomainError('complaintLink.closed');
  const owner = linkOwner(linkId);
  const waiting = await Evidence.countDocuments({ uploadOwner: uploaderIndex(context.crypto, owner) });
  if (waiting >= evidenceLimits.unclaimedFiles) throw new DomainError('upload.too_many');
  return storeEvidence(context, { ...file, owner, bureauId });
}
