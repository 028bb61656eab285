import { DomainError } from '../../domain/errors.ts';
import { InstitutionImport, type InstitutionImportDoc } from '../../models/institutionImport.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * An import of the actor's own bureau by number.
 * @throws DomainError `institution_import.not_found` for another bureau's as for none at all
 */
export async function findImport(actor: StaffActor, no: string): Promise<InstitutionImportDoc> {
  const found = await InstitutionImport.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!found) throw new DomainError('institution_import.not_found');
  return found;
}
