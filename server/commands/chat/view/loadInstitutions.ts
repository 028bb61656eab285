import type { InstitutionOption, ViewParts, YearListSummary } from '../../../../bot/engine/index.ts';
import { YearList } from '../../../models/yearList.ts';
import { currentAppointment } from '../../../queries/appointments/currentAppointment.ts';
import { listOwnFocusClaims } from '../../../queries/focus/listOwnFocusClaims.ts';
import { searchInstitutions } from '../../../queries/institutions/searchInstitutions.ts';
import { listedOf } from '../../../queries/yearLists/listedOf.ts';
import type { Loader } from './types.ts';

/** As many as fit a list that people choose from by number. */
const shown = 8;

/** What the message may mean. */
export const loadInstitutions: Loader<readonly InstitutionOption[]> = async (
  _services,
  { bureau, input },
) => {
  const text = input.kind === 'text' ? input.text : '';
  const found = await searchInstitutions(bureau._id, text, { limit: shown });
  return found.map(({ _id: id, name, district }) => ({ id, name, ...(district ? { district } : {}) }));
};

/** The open claims of the person. */
export const loadFocusClaims: Loader<ViewParts['focusClaims']> = async (_services, { person, now }) => {
  const found = await currentAppointment(person._id, now);
  return found ? listOwnFocusClaims(found.appointment.supervisorId) : [];
};

/** The published list with what the message finds in it; nothing for anybody who is no supervisor in force. */
export const loadYearList: Loader<YearListSummary | null> = async (services, about) => {
  const { bureau, person, now } = about;
  const found = await currentAppointment(person._id, now);
  if (!found?.inForce) return null;
  const list = await YearList.findOne(
    { bureauId: bureau._id, state: 'published' },
    { year: 1, total: 1 },
  ).lean();
  if (!list) return null;
  const hits = await listedOf(list._id, await loadInstitutions(services, about));
  return { year: list.year, total: list.total, hits };
};
