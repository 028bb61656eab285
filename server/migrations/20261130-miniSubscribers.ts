import { MiniSubscriber } from '../models/miniSubscriber.ts';

/** Who takes messages of the mini program. */
export async function createMiniSubscribers(): Promise<void> {
  await MiniSubscriber.createCollection();
}
