import { Dialogue } from '../models/dialogue.ts';
import { DialogueLine } from '../models/dialogueLine.ts';

/** Collections and indexes of the dialogues with staff. */
export async function createDialogues(): Promise<void> {
  for (const model of [Dialogue, DialogueLine]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
