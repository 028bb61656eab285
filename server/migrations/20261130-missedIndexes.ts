import { Clock } from '../models/clock.ts';
import { ClockTable } from '../models/clockTable.ts';
import { MassCover } from '../models/massCover.ts';
import { MassMessage } from '../models/massMessage.ts';
import { MassReceipt } from '../models/massReceipt.ts';
import { MassRefusal } from '../models/massRefusal.ts';
import { TestRecipient } from '../models/testRecipient.ts';
import { TestSend } from '../models/testSend.ts';

const missed = [
  ...[Clock, ClockTable, MassCover, MassMessage],
  ...[MassReceipt, MassRefusal, TestRecipient, TestSend],
];

/** Collections that were used before any migration made them: without indexes every look at a deadline read all of them. */
export async function createMissedIndexes(): Promise<void> {
  for (const model of missed) {
    await model.createCollection();
    await model.createIndexes();
  }
}
