import { MiniDraft } from '../models/miniDraft.ts';

/** Half-filled forms of the mini program. */
export async function createMiniDrafts(): Promise<void> {
  await MiniDraft.createCollection();
  await MiniDraft.createIndexes();
}
