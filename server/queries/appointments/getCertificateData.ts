import type { StaffContext } from '../../commands/context.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { certificateData } from './certificateData.ts';
import { findCertificate } from './findCertificate.ts';

/**
 * Everything that a certificate says, for printing it. Each time is an event: a certificate is worth something.
 * @throws DomainError `certificate.not_found`, `permission.denied`, `certificate.not_issued` also for one that
 *   was taken back
 */
export async function getCertificateData(
  ctx: StaffContext & { objectStore: ObjectStore },
  { id }: { id: string },
) {
  const { certificate, appointment } = await findCertificate(ctx.actor, id);
  authorize(ctx.actor, 'certificate.print', certificate);
  const data = await certificateData(ctx, certificate, appointment);
  const object = { kind: 'appointment', id: appointment._id } as const;
  await appendEvent(ctx, {
    ...{ type: 'certificate.downloaded' as const, bureauId: certificate.bureauId, object },
    data: { no: appointment.no, certificateId: id },
  });
  return data;
}
