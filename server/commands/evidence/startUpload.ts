import { DomainError, type Problem } from '../../domain/errors.ts';
import { refusalProblem } from '../../domain/evidence/checkFile.ts';
import { evidenceLimits } from '../../domain/evidence/limits.ts';
import { retention } from '../../domain/retention.ts';
import { Evidence } from '../../models/evidence.ts';
import { Upload } from '../../models/upload.ts';
import type { EvidenceContext, Uploader } from './types.ts';
import { uploaderIndex } from './uploaderIndex.ts';

/** What the uploader says about the file before it comes. */
export interface UploadPlan {
  /** Bytes. */
  size: number;
  /** Hex; makes sure that what arrives is what was sent. */
  sha256?: string | undefined;
  name?: string | undefined;
  mime?: string | undefined;
}

/** How the file is to be cut: `parts` pieces of `partBytes`, the last one shorter; numbers from 0. */
export interface StartedUpload {
  id: string;
  partBytes: number;
  parts: number;
}

/**
 * Begins an upload in parts. It may be interrupted for up to a day.
 * @throws DomainError `input.invalid` for a file that is empty or too large, `upload.too_many`
 */
export async function startUpload(
  { clock, ids, crypto }: EvidenceContext,
  { owner, bureauId, ...plan }: UploadPlan & Uploader,
): Promise<StartedUpload> {
  const problems: Problem[] = [];
  if (plan.size === 0) problems.push(refusalProblem('empty', 'size'));
  if (plan.size > evidenceLimits.fileBytes) problems.push(refusalProblem('too_large', 'size'));
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const uploader = uploaderIndex(crypto, owner);
  const now = clock.now();
  const underWay = await Upload.countDocuments({ owner: uploader, evidenceId: { $exists: false } });
  const waiting = await Evidence.countDocuments({ uploadOwner: uploader });
  if (underWay >= evidenceLimits.openUploads || waiting >= evidenceLimits.unclaimedFiles)
    throw new DomainError('upload.too_many');
  const _id = ids.uuid();
  const { size, sha256, name, mime } = plan;
  await Upload.create({
    ...{ _id, bureauId, owner: uploader, size, createdAt: now },
    ...(sha256 ? { sha256 } : {}),
    ...(mime ? { mime } : {}),
    ...(name ? { nameSealed: crypto.seal(name, `upload:${_id}`) } : {}),
    expiresAt: new Date(now.getTime() + retention.uploadMs),
  });
  return { id: _id, partBytes: evidenceLimits.partBytes, parts: partCount(size) };
}

/** Parts that a file of `size` bytes has. */
export function partCount(size: number): number {
  return Math.ceil(size / evidenceLimits.partBytes);
}
