import { isInForce } from '../domain/appointments/inForce.ts';
import { appointmentMoves, appointmentStatusLabels } from '../domain/appointments/machine.ts';
import { beijingDay } from '../domain/time.ts';
import type { CertificateDoc } from '../models/certificate.ts';
import { can } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import type { SupervisorFile } from '../queries/appointments/getSupervisor.ts';
import { presentAppointmentHistory } from './appointmentHistory.ts';
import { presentDelivery } from './delivery.ts';
import { maskMobile } from './maskMobile.ts';

/** One term as the console shows it to `actor`. */
export function presentSupervisor(file: SupervisorFile, actor: StaffActor, now: Date) {
  const { appointment, card, certificates } = file;
  const { no, revision, status, termNo, termStart, termEnd, publication, publishConsentAt } = appointment;
  const canCall = can(actor, 'appointment.activate', appointment);
  return {
    ...{ no, revision, status, termNo, termStart, termEnd },
    statusLabel: appointmentStatusLabels[status],
    modeLabel: file.modeLabel,
    inForce: isInForce(appointment, beijingDay(now)),
    name: card.name,
    sex: card.sex ?? null,
    unit: card.unit ?? null,
    // In full only for those whose task it is to ring people up.
    mobile: card.mobile ? (canCall ? card.mobile : maskMobile(card.mobile)) : null,
    hasWechat: Boolean(appointment.personId),
    canBind: !appointment.personId && can(actor, 'appointment.register', appointment),
    canClassify: can(actor, 'appointment.register', appointment),
    groupChoices: file.groupChoices,
    groups: [...appointment.groups],
    specialties: [...appointment.specialties],
    tags: [...(appointment.tags ?? [])],
    certificates: certificates.map((certificate) => presentCertificate(certificate, file, actor)),
    canActivate: canCall && appointmentMoves.activate.from.some((from) => from === status),
    publication: {
      ordered: file.mustPublish,
      consentedAt: publishConsentAt?.toISOString() ?? null,
      published: publication ? { where: publication.where, on: publication.on } : null,
      canRecord: can(actor, 'appointment.publish', appointment),
    },
    history: presentAppointmentHistory(file),
    deliveries: file.deliveries.map(presentDelivery),
  };
}

function presentCertificate(
  { _id, kind, no, issuedAt, recalledAt }: CertificateDoc,
  { appointment }: SupervisorFile,
  actor: StaffActor,
) {
  const isValid = Boolean(issuedAt) && !recalledAt;
  const mayPrint = isValid && can(actor, 'certificate.print', appointment);
  return {
    id: _id,
    kind,
    no: no ?? null,
    stateLabel: isValid ? '已颁发' : recalledAt ? '已收回' : '待颁发',
    issuedAt: issuedAt?.toISOString() ?? null,
    canIssue: !issuedAt && can(actor, 'certificate.issue', appointment),
    pdfUrl: mayPrint ? `/api/certificates/${_id}/pdf` : null,
  };
}
