import { DomainError } from '../../domain/errors.ts';
import { Institution, type InstitutionDoc } from '../../models/institution.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** An institution of the actor's own bureau by code. @throws DomainError `institution.not_found` */
export async function getInstitution(
  actor: StaffActor,
  code: string,
): Promise<Omit<InstitutionDoc, 'keys' | 'texts' | 'pinyin'>> {
  const found = await Institution.findOne(
    { code, bureauId: actor.bureauId },
    { keys: 0, texts: 0, pinyin: 0 },
  ).lean();
  if (!found) throw new DomainError('institution.not_found');
  return found;
}
