import { createHash } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import { Evidence } from '../../models/evidence.ts';
import { Upload, type UploadDoc } from '../../models/upload.ts';
import { UploadPart } from '../../models/uploadPart.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findUpload } from './findUpload.ts';
import { recordCustody } from './recordCustody.ts';
import { partCount } from './startUpload.ts';
import { type StoredEvidence, storeEvidence } from './storeEvidence.ts';
import type { EvidenceContext } from './types.ts';

/**
 * Puts the parts together, checks the whole and keeps it as evidence; answers once it is stored. Finishing again
 * gives the same answer.
 * @throws DomainError `upload.not_found`, `upload.incomplete` naming the missing parts, `upload.mismatch`, `input.invalid` with the refusal under `file`; a refused file is forgotten
 */
export async function finishUpload(
  context: EvidenceContext,
  { id, owner }: { id: string; owner: string },
): Promise<StoredEvidence> {
  const { ids, crypto } = context;
  const upload = await findUpload(context, { id, owner });
  const { bureauId, evidenceId } = upload;
  if (evidenceId) return storedAs(evidenceId);
  const bytes = await assemble(context, upload);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (upload.sha256 && upload.sha256 !== sha256) throw new DomainError('upload.mismatch');
  const name = upload.nameSealed ? crypto.open<string>(upload.nameSealed, `upload:${id}`) : undefined;
  // Written down first: what a killed process leaves in the object store is found and removed.
  const originalId = ids.uuid();
  await Upload.updateOne({ _id: id }, { $push: { originalIds: originalId } });
  const mime = upload.mime ?? undefined;
  const file = { bytes, name, mime, owner, bureauId, originalId };
  try {
    const stored = await storeEvidence(context, file, async (storedId) => {
      const open = { _id: id, evidenceId: { $exists: false } };
      const { matchedCount } = await Upload.updateOne(open, { $set: { evidenceId: storedId } });
      if (matchedCount === 0) throw new DomainError('upload.finished');
      await UploadPart.deleteMany({ uploadId: id });
    });
    return stored;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'input.invalid') await reject(context, upload, error.problems[0]?.code ?? '');
    // Pressed twice: the other one was quicker.
    const now = error.code === 'upload.finished' ? await Upload.findById(id, { evidenceId: 1 }).lean() : null;
    if (now?.evidenceId) return storedAs(now.evidenceId);
    throw error;
  }
}

/** The whole file. @throws DomainError `upload.incomplete` */
async function assemble({ crypto }: EvidenceContext, { _id, size }: UploadDoc): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  const there = new Set<number>();
  let at = 0;
  for await (const part of UploadPart.find({ uploadId: _id }).sort({ n: 1 }).batchSize(4).lean().cursor()) {
    at += crypto.openBytes(part.bytesSealed, `part:${part._id}`).copy(bytes, at);
    there.add(part.n);
  }
  const missing = Array.from({ length: partCount(size) }, (_, n) => n).filter((n) => !there.has(n));
  if (missing.length === 0) return bytes;
  const problems = missing.map((n) => ({
    ...{ path: `parts.${n}`, code: 'missing', message: `第 ${n + 1} 部分还没有传，请补传。` },
  }));
  throw new DomainError('upload.incomplete', { problems });
}

/** A file that is not taken is not kept either. */
async function reject(context: EvidenceContext, { _id, bureauId }: UploadDoc, code: string): Promise<void> {
  await inTransaction(async () => {
    const { deletedCount } = await Upload.deleteOne({ _id });
    if (deletedCount === 0) return;
    await UploadPart.deleteMany({ uploadId: _id });
    await recordCustody(context, { type: 'evidence.rejected', bureauId, id: _id, data: { code } });
  });
}

async function storedAs(id: string): Promise<StoredEvidence> {
  const stored = await Evidence.findById(id, { kind: 1, mime: 1, size: 1, sha256: 1 }).lean();
  if (!stored) throw new DomainError('upload.not_found');
  const { kind, mime, size, sha256 } = stored;
  return { id, kind, mime, size, sha256 };
}
