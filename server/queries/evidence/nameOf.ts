import { fileTypes } from '../../domain/evidence/fileTypes.ts';
import type { EvidenceDoc } from '../../models/evidence.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** The name that a file came with, else one from its id and type. */
export function nameOf(crypto: FieldCrypto, row: Pick<EvidenceDoc, '_id' | 'nameSealed' | 'mime'>): string {
  if (row.nameSealed) return crypto.open<string>(row.nameSealed, `evidence:${row._id}`);
  const extension = fileTypes.find(({ mime }) => mime === row.mime)?.extensions[0] ?? 'bin';
  return `材料-${row._id.slice(0, 8)}.${extension}`;
}
