import { FocusClaim } from '../models/focusClaim.ts';
import { Institution } from '../models/institution.ts';
import { InstitutionImport } from '../models/institutionImport.ts';
import { InstitutionProblem } from '../models/institutionProblem.ts';
import { Interest } from '../models/interest.ts';
import { LongJob } from '../models/longJob.ts';
import { YearList } from '../models/yearList.ts';
import { YearListEntry } from '../models/yearListEntry.ts';

/** Collections and indexes of institutions, their imports and lists, interests and long jobs. */
export async function createInstitutions(): Promise<void> {
  const models = [Institution, InstitutionImport, InstitutionProblem, LongJob, Interest, FocusClaim];
  for (const model of [...models, YearList, YearListEntry]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
