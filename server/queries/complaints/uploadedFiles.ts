import { uploaderIndex } from '../../commands/evidence/uploaderIndex.ts';
import type { EvidenceItem } from '../../forms/engine/index.ts';
import { Evidence } from '../../models/evidence.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Files among `ids` that this uploader stored and did not hand in yet, as answers of a form, in the order of `ids`. */
export async function uploadedFiles(
  crypto: FieldCrypto,
  owner: string,
  ids: readonly string[],
): Promise<EvidenceItem[]> {
  const mine = { _id: { $in: [...ids] }, uploadOwner: uploaderIndex(crypto, owner) };
  const rows = await Evidence.find(mine, { kind: 1, mime: 1, size: 1, sha256: 1 }).lean();
  return [...new Set(ids)].flatMap((id) => {
    const row = rows.find(({ _id }) => _id === id);
    return row ? [{ id, kind: row.kind, mime: row.mime, size: row.size, sha256: row.sha256 }] : [];
  });
}
