import type { CommandContext } from '../../commands/context.ts';
import { isInForce } from '../../domain/appointments/inForce.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { Certificate } from '../../models/certificate.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { certificateData } from './certificateData.ts';

/**
 * A certificate of a supervisor's own term in force, for the PDF on their phone. Each time is an event.
 * @throws DomainError `certificate.not_found` for another person's and for one of a term that is over,
 *   `certificate.not_issued`
 */
export async function getOwnCertificate(
  ctx: CommandContext & { objectStore: ObjectStore },
  { personId, id }: { personId: string; id: string },
) {
  const certificate = await Certificate.findById(id).lean();
  const appointment =
    certificate && (await Appointment.findOne({ _id: certificate.appointmentId, personId }).lean());
  if (!appointment || !isInForce(appointment, beijingDay(ctx.clock.now())))
    throw new DomainError('certificate.not_found');
  const data = await certificateData(ctx, certificate, appointment);
  const object = { kind: 'appointment', id: appointment._id } as const;
  await appendEvent(ctx, {
    ...{ type: 'certificate.downloaded' as const, bureauId: certificate.bureauId, object },
    data: { no: appointment.no, certificateId: id },
  });
  return data;
}
