import { claimIndexOf, personIndexOf } from '../../commands/vault/indexes.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** More leads than a person follows in chat. */
const looked = 50;

/** Keys of the leads that a WeChat person (under any of these ids) filed and wanted to find again, newest first. */
export async function ownReporterIds(
  crypto: FieldCrypto,
  personIds: string | readonly string[],
  since?: Date,
): Promise<string[]> {
  const rows = await LeadReporter.find(
    {
      personIndex: { $in: [personIds].flat().map((id) => personIndexOf(crypto, id)) },
      ...(since ? { createdAt: { $gte: since } } : {}),
    },
    { _id: 1 },
  )
    .sort({ createdAt: -1 })
    .limit(looked)
    .lean();
  return rows.map(({ _id }) => _id);
}

/** Key of the lead that a claim code opens; null when it opens none. */
export async function reporterIdByClaim(crypto: FieldCrypto, claimCode: string): Promise<string | null> {
  const row = await LeadReporter.findOne({ claimIndex: claimIndexOf(crypto, claimCode) }, { _id: 1 }).lean();
  return row?._id ?? null;
}
