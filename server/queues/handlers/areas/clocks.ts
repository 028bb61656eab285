import type { ClocksEvents } from '../../../domain/events/payloads/clocks.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: nothing, staff read of clocks in their lists. */
export const clocksHandlers: Handlers<ClocksEvents> = {
  'clock.started': null,
  'clock.restarted': null,
  'clock.extended': null,
  'clock.paused': null,
  'clock.resumed': null,
  'clock.stopped': null,
  'clock.assigned': null,
  'clock.moved': null,
  'clock.recalculated': null,
  'clock.warned': null,
  'clock.overdue': null,
  'clock.escalated': null,
  'holidayTable.proposed': null,
  'holidayTable.decided': null,
};
