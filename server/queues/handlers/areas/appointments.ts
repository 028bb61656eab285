import type { AppointmentsEvents } from '../../../domain/events/payloads/appointments.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const appointmentsHandlers: Handlers<AppointmentsEvents> = {};
