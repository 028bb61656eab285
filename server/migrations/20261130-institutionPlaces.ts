import { Institution } from '../models/institution.ts';

/** The index of where institutions are. */
export async function indexInstitutionPlaces(): Promise<void> {
  await Institution.createIndexes();
}
