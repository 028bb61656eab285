import type { RecusalEvents } from '../../../domain/events/payloads/recusal.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const recusalHandlers: Handlers<RecusalEvents> = {
  'interest.declared': null,
  'interest.decided': null,
  'interest.withdrawn': null,
};
