import { scoredIn } from '../../domain/applications/machine.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import { ScoreSheet } from '../../models/scoreSheet.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { scoringCriteria } from '../../profiles/decisions/scoringCriteria.ts';
import { findApplication } from '../../queries/applications/findApplication.ts';
import type { StaffContext } from '../context.ts';

/** A reviewer's sheet: 1 to 5 for each criterion of the document, and what they want to say. */
export interface ScoreInput {
  no: string;
  points: readonly { criterion: string; points: number }[];
  note: string;
}

/**
 * Writes the actor's own sheet on an application; writing again replaces it. Nothing follows from a score: it
 * is there for the people who decide.
 * @throws DomainError `application.not_found`, `permission.denied`, `application.wrong_status`, `input.invalid`
 *   when a criterion is missing or is none of the document's
 */
export async function scoreApplication(
  context: StaffContext,
  { no, points, note }: ScoreInput,
): Promise<void> {
  const { actor, clock, crypto, profiles } = context;
  await inTransaction(async () => {
    const application = await findApplication(actor, no);
    authorize(actor, 'application.score', application);
    const { _id: applicationId, bureauId, profile, status } = application;
    if (!scoredIn.includes(status)) throw new DomainError('application.wrong_status');
    const { criteria } = scoringCriteria(profiles.get(profile.id, profile.version));
    const problems = sheetProblems(criteria, points);
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });
    const _id = `${applicationId}-${actor.id}`;
    const sheet = {
      ...{ applicationId, bureauId, reviewerId: actor.id, points: [...points], updatedAt: clock.now() },
      noteSealed: crypto.seal(note.trim(), `scoreNote:${_id}`),
    };
    await ScoreSheet.updateOne({ _id }, { $set: sheet }, { upsert: true });
    const object = { kind: 'application', id: applicationId } as const;
    await appendEvent(context, { type: 'application.scored', bureauId, object, data: { no } });
  });
}

function sheetProblems(criteria: readonly string[], points: ScoreInput['points']): Problem[] {
  const given = points.map(({ criterion }) => criterion);
  const missing = criteria.filter((criterion) => given.filter((one) => one === criterion).length !== 1);
  const unknown = given.filter((criterion) => !criteria.includes(criterion));
  return [
    ...missing.map((one) => ({ path: 'points', code: 'required', message: `请给“${one}”打一个分。` })),
    ...unknown.map((one) => ({
      path: 'points',
      code: 'option',
      message: `评分标准里没有“${[...one].slice(0, 20).join('')}”。`,
    })),
  ];
}
