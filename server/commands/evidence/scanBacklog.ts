import { Evidence, type EvidenceDoc } from '../../models/evidence.ts';
import type { Scanner } from '../../platform/scanner.ts';
import type { Services } from '../context.ts';
import { planLongJob } from '../longJobs/planLongJob.ts';
import type { JobContext, LongJobRun } from '../longJobs/runLongJob.ts';
import type { Write } from './makePreview.ts';
import { scanEvidence } from './scanEvidence.ts';

const nothing: Write = async () => undefined;
/** What came less than so long ago has its own job. */
const freshMs = 60 * 60_000;

/** Owes a look at everything that nobody has scanned: what came before there was a scanner, or to a worker without one. */
export async function planScanBacklog(services: Services): Promise<object> {
  await planLongJob(services, { kind: 'evidenceBacklog', objectId: 'all' });
  return {};
}

/**
 * Scans what is still `unscanned`, one file in memory at a time, and goes on after the last one when it was cut off. A file
 * that the scanner cannot judge is left for the next walk and blocks no other.
 * @throws Error when the scanner does not answer at all: later again, from the same place
 */
export const scanBacklog: LongJobRun = async (context, { cursor }, advance) => {
  const { scanner, clock } = context;
  const before = new Date(clock.now().getTime() - freshMs);
  if (scanner) {
    for (let row = await next(cursor, before); row; row = await next(row._id, before))
      await advance(row._id, await look({ ...context, scanner }, row));
  }
  await advance(null, nothing);
};

function next(place: string, before: Date): Promise<EvidenceDoc | null> {
  return Evidence.findOne({ 'scan.state': 'unscanned', _id: { $gt: place }, createdAt: { $lt: before } })
    .sort({ _id: 1 })
    .lean<EvidenceDoc>();
}

async function look(context: JobContext & { scanner: Scanner }, row: EvidenceDoc): Promise<Write> {
  const original = await context.objects.get(row.originalId);
  if (!original) return nothing;
  try {
    return await scanEvidence(context, row, original.bytes);
  } catch (error) {
    // Is it the file, or is nobody there?
    await context.scanner.scan(Buffer.from('.'));
    context.log.warn({ err: error, evidence: row._id }, 'a file could not be scanned');
    return nothing;
  }
}
