import { Application } from '../models/application.ts';
import { Headcount } from '../models/headcount.ts';
import { Invitation } from '../models/invitation.ts';
import { ScoreSheet } from '../models/scoreSheet.ts';
import { UnitOpinion } from '../models/unitOpinion.ts';

/** Found all applications from paper to be one person's second. */
const replaced = 'personId_1_bureauId_1';

/** Collections and indexes of the review: invitations, unit opinions, scores and headcounts. */
export async function createReview(): Promise<void> {
  for (const model of [Application, Headcount, Invitation, ScoreSheet, UnitOpinion]) {
    await model.createCollection();
    await model.createIndexes();
  }
  const { collection } = Application;
  if (await collection.indexExists(replaced)) await collection.dropIndex(replaced);
}
