import { claimIndexOf, personIndexOf } from '../../commands/vault/indexes.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Keys that the store hands over at a time. */
const batchSize = 500;

/**
 * Keys of all that a WeChat person (under any of these ids) filed and wanted to find again, newest first; read along the
 * index, however many.
 */
export async function ownReporterIds(
  crypto: FieldCrypto,
  personIds: string | readonly string[],
  since?: Date,
): Promise<string[]> {
  const ids: string[] = [];
  const rows = LeadReporter.find(
    {
      personIndex: { $in: [personIds].flat().map((id) => personIndexOf(crypto, id)) },
      ...(since ? { createdAt: { $gte: since } } : {}),
    },
    { _id: 1 },
  )
    .sort({ createdAt: -1 })
    .lean()
    .cursor({ batchSize });
  for await (const { _id } of rows) ids.push(_id);
  return ids;
}

/** Key of the lead that a claim code opens; null when it opens none. */
export async function reporterIdByClaim(crypto: FieldCrypto, claimCode: string): Promise<string | null> {
  const row = await LeadReporter.findOne({ claimIndex: claimIndexOf(crypto, claimCode) }, { _id: 1 }).lean();
  return row?._id ?? null;
}
