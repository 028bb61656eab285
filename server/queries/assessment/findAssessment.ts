import { DomainError } from '../../domain/errors.ts';
import { Assessment, type AssessmentDoc } from '../../models/assessment.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * An assessment of the actor's own bureau by number.
 * @throws DomainError `assessment.not_found` for another bureau's as for none at all
 */
export async function findAssessment(actor: StaffActor, no: string): Promise<AssessmentDoc> {
  const assessment = await Assessment.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!assessment) throw new DomainError('assessment.not_found');
  return assessment;
}
