import type { InstitutionsEvents } from '../../../domain/events/payloads/institutions.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const institutionsHandlers: Handlers<InstitutionsEvents> = {
  'institutionImport.started': null,
  'institutionImport.advanced': null,
  'institutionImport.confirmed': null,
  'institutionImport.finished': null,
  'focusClaim.proposed': null,
  'focusClaim.confirmed': null,
  'focusClaim.released': null,
  'yearList.drafted': null,
  'yearList.prepared': null,
  'yearList.published': null,
  'yearList.superseded': null,
};
