import { DomainError } from '../../domain/errors.ts';
import { checkFile, type Declared, refusalProblem } from '../../domain/evidence/checkFile.ts';
import type { EvidenceKind } from '../../domain/evidence/fileTypes.ts';
import { retention } from '../../domain/retention.ts';
import { Evidence } from '../../models/evidence.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recordCustody } from './recordCustody.ts';
import type { EvidenceContext, Uploader } from './types.ts';
import { uploaderIndex } from './uploaderIndex.ts';

/** A whole file, with what was said about it. */
export interface NewEvidence extends Uploader, Declared {
  bytes: Uint8Array;
  /** Id for the object store that the caller has written down. */
  originalId?: string;
}

/** What the uploader gets: the file is safe when they read it. */
export interface StoredEvidence {
  id: string;
  kind: EvidenceKind;
  mime: string;
  size: number;
  /** Of the original, hex. */
  sha256: string;
}

/**
 * Keeps a file: checked by its content, encrypted, untouched. It belongs to nothing until `claimEvidence`, and goes
 * after thirty days if nobody claims it. A worker scans it and makes the preview.
 * @param also more to write in the same transaction; may throw to take all of it back
 * @throws DomainError `input.invalid` with the refusal under `file`
 */
export async function storeEvidence(
  context: EvidenceContext,
  { bytes, name, mime: declaredMime, owner, bureauId, originalId }: NewEvidence,
  also: (id: string) => Promise<void> = async () => undefined,
): Promise<StoredEvidence> {
  const { clock, ids, crypto, objects } = context;
  const check = checkFile(bytes, { name, mime: declaredMime });
  if ('refused' in check)
    throw new DomainError('input.invalid', { problems: [refusalProblem(check.refused)] });
  const { kind, mime } = check.type;
  const id = ids.uuid();
  const object = await objects.put(bytes, { mime, ...(originalId ? { id: originalId } : {}) });
  const { size, sha256 } = object;
  const now = clock.now();
  try {
    await inTransaction(async () => {
      await Evidence.create({
        ...{ _id: id, bureauId, kind, mime, size, sha256, originalId: object.id, createdAt: now },
        uploadOwner: uploaderIndex(crypto, owner),
        ...(name ? { nameSealed: crypto.seal(name, `evidence:${id}`) } : {}),
        scan: { state: 'unscanned' },
        discardAt: new Date(now.getTime() + retention.unclaimedEvidenceMs),
      });
      await recordCustody(context, { type: 'evidence.stored', bureauId, id, data: { sha256, size, mime } });
      await also(id);
    });
  } catch (error) {
    await objects.remove(object.id);
    throw error;
  }
  return { id, kind, mime, size, sha256 };
}
