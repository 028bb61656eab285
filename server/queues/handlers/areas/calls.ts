import type { CallsEvents } from '../../../domain/events/payloads/calls.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const callsHandlers: Handlers<CallsEvents> = {};
