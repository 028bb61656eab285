import { Application } from '../models/application.ts';
import { Call } from '../models/call.ts';

/** Collection and indexes of calls, and the look-up of a call's applications. */
export async function createCalls(): Promise<void> {
  await Call.createCollection();
  await Call.createIndexes();
  await Application.createIndexes();
}
