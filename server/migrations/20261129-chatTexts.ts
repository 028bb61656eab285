import { ChatVersion } from '../models/chatVersion.ts';
import { MenuPublication } from '../models/menuPublication.ts';

/** Collections and indexes of texts and menus that staff edit. */
export async function createChatTexts(): Promise<void> {
  for (const model of [ChatVersion, MenuPublication]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
