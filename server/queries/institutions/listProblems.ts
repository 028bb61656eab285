import { InstitutionProblem, type InstitutionProblemDoc } from '../../models/institutionProblem.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { findImport } from './findImport.ts';

/** The first problems of an import, by row. @throws DomainError `institution_import.not_found` */
export async function listProblems(
  actor: StaffActor,
  { no, limit }: { no: string; limit: number },
): Promise<InstitutionProblemDoc[]> {
  const { _id: importId } = await findImport(actor, no);
  return InstitutionProblem.find({ importId }).sort({ row: 1, _id: 1 }).limit(limit).lean();
}
