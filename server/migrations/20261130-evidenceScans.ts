import { Evidence } from '../models/evidence.ts';

/** What nobody has scanned yet is found by its state. */
export async function indexEvidenceScans(): Promise<void> {
  await Evidence.createIndexes();
}
