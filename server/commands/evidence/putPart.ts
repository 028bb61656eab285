import { DomainError } from '../../domain/errors.ts';
import { evidenceLimits } from '../../domain/evidence/limits.ts';
import { UploadPart } from '../../models/uploadPart.ts';
import { findUpload } from './findUpload.ts';
import { partCount } from './startUpload.ts';
import type { EvidenceContext } from './types.ts';

/** One piece of a file; `n` from 0. */
export interface NewPart {
  id: string;
  owner: string;
  n: number;
  bytes: Uint8Array;
}

/**
 * Keeps one part, sealed; it is stored when this returns. Parts come in any order, and a repeated one replaces
 * itself.
 * @throws DomainError `upload.not_found`, also for a part that the file does not have, `upload.finished`, `input.invalid` for a wrong length
 */
export async function putPart(context: EvidenceContext, { id, owner, n, bytes }: NewPart): Promise<void> {
  const upload = await findUpload(context, { id, owner });
  if (upload.evidenceId) throw new DomainError('upload.finished');
  const parts = partCount(upload.size);
  if (n < 0 || n >= parts) throw new DomainError('upload.not_found');
  const { partBytes } = evidenceLimits;
  const expected = n < parts - 1 ? partBytes : upload.size - n * partBytes;
  if (bytes.length !== expected) {
    const message = `这一部分应为 ${expected} 字节，请重新切分后再传。`;
    throw new DomainError('input.invalid', { problems: [{ path: 'part', code: 'wrong_length', message }] });
  }
  const _id = `${id}:${n}`;
  const bytesSealed = context.crypto.sealBytes(bytes, `part:${_id}`);
  // No event: nothing has happened until the file is whole.
  const { expiresAt } = upload;
  await UploadPart.updateOne(
    { _id },
    { $set: { uploadId: id, n, bytesSealed, expiresAt } },
    { upsert: true },
  );
}
