import { DomainError } from '../../domain/errors.ts';
import { YearList, type YearListDoc } from '../../models/yearList.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** A yearly list of the actor's own bureau by number. @throws DomainError `year_list.not_found` */
export async function findYearList(actor: StaffActor, no: string): Promise<YearListDoc> {
  const found = await YearList.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!found) throw new DomainError('year_list.not_found');
  return found;
}
