import type { BroadcastsEvents } from '../../../domain/events/payloads/broadcasts.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: nothing; the long jobs are planned by the commands themselves. */
export const broadcastsHandlers: Handlers<BroadcastsEvents> = {
  'broadcast.drafted': null,
  'broadcast.changed': null,
  'broadcast.checked': null,
  'broadcast.approved': null,
  'broadcast.scheduled': null,
  'broadcast.unscheduled': null,
  'broadcast.started': null,
  'broadcast.frozen': null,
  'broadcast.paused': null,
  'broadcast.resumed': null,
  'broadcast.finished': null,
  'broadcast.cancelled': null,
  'broadcast.read': null,
};
