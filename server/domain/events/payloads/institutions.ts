/** Payloads of this area's events; see `EventPayloads`. */
export interface InstitutionsEvents {
  'institutionImport.started': { no: string; complete: boolean };
  'institutionImport.advanced': {
    no: string;
    done: number;
    created: number;
    updated: number;
    unchanged: number;
    bad: number;
  };
  'institutionImport.confirmed': { no: string };
  'institutionImport.finished': { no: string; from: string; to: string };
  'focusClaim.proposed': { no: string; institutionId: string };
  'focusClaim.confirmed': { no: string };
  'focusClaim.released': { no: string; from: string; by: string };
  'yearList.drafted': { no: string; year: number };
  'yearList.prepared': { no: string; total: number };
  'yearList.published': { no: string; year: number };
  'yearList.superseded': { no: string; year: number };
}
