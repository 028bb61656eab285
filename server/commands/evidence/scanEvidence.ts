import { Evidence, type EvidenceDoc } from '../../models/evidence.ts';
import type { Scanner } from '../../platform/scanner.ts';
import type { Write } from './makePreview.ts';
import { recordCustody } from './recordCustody.ts';
import type { EvidenceContext } from './types.ts';

/**
 * Asks the scanner about a file. An infected one is kept as it is, because it is evidence, and handed out no more
 * (`openOriginal`, `openPreview`).
 * @returns what the caller has to write, in one transaction
 * @throws Error when the scanner does not answer; the file stays `unscanned`
 */
export async function scanEvidence(
  context: EvidenceContext & { scanner: Scanner },
  { _id: id, bureauId }: EvidenceDoc,
  original: Buffer,
): Promise<Write> {
  const { state, engine } = await context.scanner.scan(original);
  return async () => {
    // Said once, also where two workers looked at it.
    const scan = { state, engine, at: context.clock.now() };
    const { matchedCount } = await Evidence.updateOne(
      { _id: id, 'scan.state': 'unscanned' as const },
      { $set: { scan } },
    );
    if (matchedCount === 0) return;
    await recordCustody(context, { type: 'evidence.scanned', bureauId, id, data: { state, engine } });
  };
}
