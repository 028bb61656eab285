import type { Services } from '../../commands/context.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { searchInstitutions } from '../institutions/searchInstitutions.ts';
import { registerOf } from './registerOf.ts';

/** As many as a list on a phone shows. */
const shown = 20;

/** An institution to choose. */
export interface InstitutionChoice {
  id: string;
  name: string;
  district: string | null;
  /** Whether a service agreement is in force. */
  contracted: boolean;
}

/** Institutions of the register by what somebody types: of the unit that appointed them, else of the mini program's own. */
export async function findInstitutions(
  services: Pick<Services, 'clock' | 'crypto'>,
  person: Pick<MiniPerson, 'personId' | 'bureauId'>,
  text: string,
): Promise<InstitutionChoice[]> {
  const bureauId = await registerOf(services, person);
  const hits = await searchInstitutions(bureauId, text, { limit: shown });
  return hits.map(({ _id: id, name, district, contracted }) => {
    return { id, name, district: district ?? null, contracted };
  });
}
