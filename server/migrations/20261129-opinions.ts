import { MatterMessage } from '../models/matterMessage.ts';
import { Opinion } from '../models/opinion.ts';

/** Collections and indexes of opinions. */
export async function createOpinions(): Promise<void> {
  for (const model of [Opinion, MatterMessage]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
