/** Payloads of this area's events; see `EventPayloads`. */
export interface AppointmentsEvents {
  /** The application's side of an appointment. */
  'application.appointed': { no: string; from: string; appointmentNo: string };
  'appointment.appointed': { no: string; mode: string; termNo: number; termStart: string; termEnd: string };
  /** Entered from paper: somebody who serves already. */
  'appointment.registered': { no: string; mode: string; termStart: string; termEnd: string };
  'appointment.activated': { no: string; from: string; to: string };
  'appointment.classified': { no: string };
  /** Without the words. */
  'appointment.tagged': { no: string };
  /** A code was made by which a supervisor from paper makes their WeChat known; and it was used. */
  'appointment.bindingOffered': { no: string };
  'appointment.bound': { no: string };
  'appointment.viewed': { no: string };
  'appointment.published': { no: string; on: string };
  'appointment.publishConsentGiven': { no: string };
  'appointment.publishConsentWithdrawn': { no: string };
  'certificate.issued': { no: string; certificateId: string; certificateNo: string };
  'certificate.downloaded': { no: string; certificateId: string };
}
