import { ContentCheck } from '../models/contentCheck.ts';

/** What came of content checks. */
export async function createContentChecks(): Promise<void> {
  await ContentCheck.createCollection();
  await ContentCheck.createIndexes();
}
