import { DomainError } from '../../domain/errors.ts';
import { isFileRef } from '../../forms/engine/fields/shared.ts';
import type { Answers, FileRef } from '../../forms/engine/index.ts';
import { Evidence } from '../../models/evidence.ts';
import type { Services } from '../context.ts';
import { uploaderIndex } from '../evidence/uploaderIndex.ts';

/** Answers whose photo names a stored file, and the upload that it came from, if it is a new one. */
export interface WithPhoto {
  answers: Answers;
  evidenceId: string | null;
}

/**
 * Takes the photo of an application from what the same person has uploaded. The program names the upload, the application
 * the file: nobody can hand in a file of somebody else by naming it. `kept` is the photo of an earlier submission, which may
 * stay.
 * @throws DomainError `input.invalid` for any other file
 */
export async function uploadedPhoto(
  { crypto }: Pick<Services, 'crypto'>,
  { answers, owner, kept }: { answers: Answers; owner: string; kept?: FileRef | undefined },
): Promise<WithPhoto> {
  const { photo } = answers;
  if (!isFileRef(photo)) return { answers, evidenceId: null };
  if (kept && photo.id === kept.id) return { answers: { ...answers, photo: kept }, evidenceId: null };
  const uploadOwner = uploaderIndex(crypto, owner);
  const found = await Evidence.findOne({ _id: photo.id, uploadOwner }).lean();
  if (!found) {
    const message = '照片已经失效，请重新上传。';
    throw new DomainError('input.invalid', { problems: [{ path: 'photo', code: 'not_claimable', message }] });
  }
  const { originalId: id, mime, size, sha256 } = found;
  return { answers: { ...answers, photo: { id, mime, size, sha256 } }, evidenceId: found._id };
}
