import { MiniSession } from '../models/miniSession.ts';
import { MiniSubmission } from '../models/miniSubmission.ts';

/** Collections and indexes of the mini program. */
export async function createMini(): Promise<void> {
  for (const model of [MiniSession, MiniSubmission]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
