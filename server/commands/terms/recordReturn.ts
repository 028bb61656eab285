import type { AppointmentStatus } from '../../domain/appointments/machine.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Certificate } from '../../models/certificate.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeTerm } from './changeTerm.ts';

/** Where a note about a certificate is stored, for the field encryption. */
export const recallNoteContext = (certificateId: string): string => `recall:${certificateId}`;

/** A certificate that came back, or was declared lost (遗失声明): then the note says how. */
export interface ReturnedCertificate {
  id: string;
  lost: boolean;
  note?: string | undefined;
}

/** Statuses from which a supervisor leaves for good; only then certificates come back. */
const over: readonly AppointmentStatus[] = ['lapsed', 'ended', 'dismissed', 'resigned'];

/**
 * Records which certificates came back. When none is out any more, the term is offboarded; what else hung on it was
 * closed when it ended (`closers`), and leads go on being answered.
 * @returns whether the term is offboarded now
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `term.not_over`, `input.invalid`
 */
export async function recordReturn(
  context: StaffContext,
  { certificates, ...ref }: TermRef & { certificates: readonly ReturnedCertificate[] },
): Promise<{ offboarded: boolean }> {
  return inTransaction(async () => {
    const term = await termFor(context.actor, 'term.record', ref);
    if (!over.includes(term.status)) throw new DomainError('term.not_over');
    await takeBack(context, term, certificates);
    const isOut = { appointmentId: term._id, issuedAt: { $exists: true }, recalledAt: { $exists: false } };
    const offboarded = (await Certificate.exists(isOut)) === null;
    const now = context.clock.now();
    await changeTerm(term, now, offboarded ? { offboardedAt: term.offboardedAt ?? now } : {});
    if (offboarded && !term.offboardedAt) await offboard(context, term);
    return { offboarded };
  });
}

async function takeBack(
  context: StaffContext,
  { _id: appointmentId, bureauId, no }: AppointmentDoc,
  certificates: readonly ReturnedCertificate[],
): Promise<void> {
  const object = { kind: 'appointment', id: appointmentId } as const;
  const problems: Problem[] = [];
  for (const [index, { id, lost, note = '' }] of certificates.entries()) {
    const path = `certificates.${index}`;
    if (lost && note.trim().length < 2) {
      const message = '证件遗失的，请写明遗失声明的情况。';
      problems.push({ path: `${path}.note`, code: 'required', message });
      continue;
    }
    const isOut = { _id: id, appointmentId, issuedAt: { $exists: true }, recalledAt: { $exists: false } };
    const said = note.trim();
    const sealed = said ? { recallNoteSealed: context.crypto.seal(said, recallNoteContext(id)) } : {};
    const recalled = { recalledAt: context.clock.now(), ...sealed };
    const { matchedCount } = await Certificate.updateOne(isOut, { $set: recalled });
    if (matchedCount === 0) {
      const message = '这份证件没有颁发，或已经交回，请刷新后核对。';
      problems.push({ path: `${path}.id`, code: 'unknown', message });
      continue;
    }
    const data = { no, certificateId: id, lost };
    await appendEvent(context, { type: 'term.certificateReturned', bureauId, object, data });
  }
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
}

async function offboard(context: StaffContext, { _id, bureauId, no }: AppointmentDoc): Promise<void> {
  const object = { kind: 'appointment', id: _id } as const;
  await closeTasks(context, { object, kinds: ['recallCertificates'], state: 'done' });
  await appendEvent(context, { type: 'term.offboarded', bureauId, object, data: { no } });
}
