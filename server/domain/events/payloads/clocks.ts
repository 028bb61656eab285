/** Payloads of this area's events; see `EventPayloads`. Their object is the clock; days are `YYYY-MM-DD`. */
export interface ClocksEvents {
  /** `limitOn` is null while the year has no holiday table. */
  'clock.started': { kind: string; limitOn: string | null };
  /** A step was made: the silence counts from there. */
  'clock.restarted': { kind: string; limitOn: string | null };
  'clock.extended': { kind: string; count: number; limitOn: string | null };
  'clock.paused': { kind: string };
  'clock.resumed': { kind: string; limitOn: string | null };
  /** `outcome` is null where nobody could say what the limit was. */
  'clock.stopped': { kind: string; outcome: string | null };
  'clock.assigned': { kind: string; ownerId: string | null };
  'clock.moved': { kind: string; fromBureauId: string };
  /** The table of holidays appeared or changed. */
  'clock.recalculated': { kind: string; from: string | null; limitOn: string | null };
  'clock.warned': { kind: string; limitOn: string | null };
  'clock.overdue': { kind: string; limitOn: string };
  'clock.escalated': { kind: string; to: string };
  /** Their object is the table. */
  'holidayTable.proposed': { year: number };
  'holidayTable.decided': { year: number; confirmed: boolean };
}
