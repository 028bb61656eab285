import { createHash } from 'node:crypto';
import { recordCustody } from '../../commands/evidence/recordCustody.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import { DomainError } from '../../domain/errors.ts';
import { extensionOf } from '../../domain/evidence/extensionOf.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type EvidenceOf, findEvidence } from './findEvidence.ts';

/** A file as it goes out. */
export interface OpenedFile {
  bytes: Buffer;
  mime: string;
  /** For saving: a number. The name that it came with may name people, and goes nowhere. */
  name: string;
}

/** Which file, and the number of its matter. */
export interface FileToOpen extends EvidenceOf {
  no: string;
}

/**
 * The original, byte for byte as it came. The caller has decided that this person may see the matter; the reading
 * is in the chain of custody before anything goes out.
 * @throws DomainError `evidence.not_found`, `evidence.infected`; Error when the bytes are not those that came
 */
export async function openOriginal(context: EvidenceContext, of: FileToOpen): Promise<OpenedFile> {
  const row = await findEvidence(of);
  if (row.scan.state === 'infected') throw new DomainError('evidence.infected');
  const file = await context.objects.get(row.originalId);
  if (!file) throw new DomainError('evidence.not_found');
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  if (sha256 !== row.sha256) throw new Error(`Evidence ${row._id} is not what was stored`);
  await recordReading(context, of, { type: 'evidence.downloaded', bureauId: row.bureauId });
  return { bytes: file.bytes, mime: row.mime, name: nameOf(of, row.mime) };
}

/**
 * The preview of a picture, without EXIF; for everybody who may see the matter.
 * @throws DomainError `evidence.not_found`, `evidence.no_preview`, `evidence.infected`
 */
export async function openPreview(context: EvidenceContext, of: FileToOpen): Promise<OpenedFile> {
  const row = await findEvidence(of);
  if (row.scan.state === 'infected') throw new DomainError('evidence.infected');
  const file = row.previewId ? await context.objects.get(row.previewId) : null;
  if (!file) throw new DomainError('evidence.no_preview');
  await recordReading(context, of, { type: 'evidence.viewed', bureauId: row.bureauId });
  return { bytes: file.bytes, mime: 'image/jpeg', name: nameOf(of, 'image/jpeg') };
}

async function recordReading(
  context: EvidenceContext,
  { id, object }: EvidenceOf,
  what: { type: 'evidence.viewed' | 'evidence.downloaded'; bureauId: string },
): Promise<void> {
  const data = { objectKind: object.kind, objectId: object.id };
  await inTransaction(() => recordCustody(context, { ...what, id, data }));
}

function nameOf({ no, id }: FileToOpen, mime: string): string {
  return `${no}-${id.slice(0, 8)}.${extensionOf(mime)}`;
}
