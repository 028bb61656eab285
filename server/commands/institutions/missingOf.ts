import { Institution } from '../../models/institution.ts';
import { batches, type Inspected } from './batches.ts';

/** Contracted institutions that are looked at together. */
const part = 1_000;

/** Every code that a file names. Bad rows name theirs, too: a spelling mistake must not end a contract. */
export async function codesOf(bytes: Buffer, inspected: Inspected): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for await (const { rows } of batches(bytes, inspected, 0)) {
    for (const { code } of rows) if (code !== '') codes.add(code);
  }
  return codes;
}

/**
 * Contracted institutions of a bureau that a complete file does not name, from a code on, in portions; `upTo` is the
 * last code that was looked at. Found by comparing, so that an import writes only what changes.
 */
export async function* missingOf(
  bureauId: string,
  named: ReadonlySet<string>,
  after = '',
): AsyncIterable<{ ids: string[]; upTo: string }> {
  for (let from = after; ; ) {
    const rows = await Institution.find({ bureauId, code: { $gt: from } }, { code: 1, contracted: 1 })
      .sort({ code: 1 })
      .limit(part)
      .lean();
    const last = rows.at(-1);
    if (!last) return;
    from = last.code;
    yield {
      ids: rows.filter((row) => row.contracted && !named.has(row.code)).map(({ _id }) => _id),
      upTo: from,
    };
  }
}
