import type { CallsEvents } from '../../../domain/events/payloads/calls.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: nothing yet, people read a call where it is published and in the chat. */
export const callsHandlers: Handlers<CallsEvents> = {
  'call.drafted': null,
  'call.updated': null,
  'call.approved': null,
  'call.published': null,
  'call.closed': null,
  'call.resultsPublished': null,
};
