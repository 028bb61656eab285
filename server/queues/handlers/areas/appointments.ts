import type { AppointmentsEvents } from '../../../domain/events/payloads/appointments.ts';
import { syncTerm } from '../syncTerm.ts';
import { tellSupervisor } from '../tellSupervisor.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const appointmentsHandlers: Handlers<AppointmentsEvents> = {
  // The person is told of the term itself, once.
  'application.appointed': null,
  'appointment.appointed': tellSupervisor('supervisorAppointed'),
  'appointment.registered': null,
  'appointment.activated': syncTerm(tellSupervisor('supervisorActivated')),
  'appointment.classified': null,
  'appointment.tagged': null,
  'appointment.bindingOffered': null,
  'appointment.bound': syncTerm(),
  'appointment.viewed': null,
  'appointment.published': null,
  'appointment.publishConsentGiven': null,
  'appointment.publishConsentWithdrawn': null,
  'certificate.issued': null,
  'certificate.downloaded': null,
};
