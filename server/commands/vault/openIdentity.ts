import { DomainError } from '../../domain/errors.ts';
import { identityPurposes } from '../../domain/leads/identity.ts';
import { Appointment } from '../../models/appointment.ts';
import { IdentityRequest } from '../../models/identityRequest.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { reporterOf } from '../../queries/vault/reporterOf.ts';
import type { StaffContext } from '../context.ts';
import { tellReporter } from '../leads/tellReporter.ts';
import { findRequest } from './findRequest.ts';

/** What whoever asked may read while the approval lasts. */
export interface OpenedIdentity {
  name: string;
  mobile: string;
  /** Who reports together with them, as they wrote it; '' for nobody. */
  coReporters: string;
  supervisorNo: string | null;
  author: { name: string; contact: string; consents: boolean } | null;
}

/**
 * Opens an identity to the person who asked, while the approval lasts. Each opening is an event and a line in the
 * reporter's inbox: they can see that it happened, when and what for.
 * @throws DomainError `lead.not_found`, `identity.not_found`, `permission.denied`, `identity.not_open`
 */
export async function openIdentity(
  context: StaffContext,
  ref: { no: string; id: string },
): Promise<OpenedIdentity> {
  const { actor, clock, crypto } = context;
  return inTransaction(async () => {
    const { lead, request } = await findRequest(context, ref);
    authorize(actor, 'identity.request', lead);
    const now = clock.now();
    const isOpen = request.state === 'approved' && request.expiresAt && request.expiresAt > now;
    if (request.askedBy !== actor.id || !isOpen) throw new DomainError('identity.not_open');
    await IdentityRequest.updateOne({ _id: request._id }, { $push: { openedAt: now } });
    const object = { kind: 'lead', id: lead._id } as const;
    const { purpose } = request;
    const data = { no: lead.no, purpose };
    await appendEvent(context, { type: 'identity.opened', bureauId: lead.bureauId, object, data });
    const text = `经批准，工作人员查看了您的身份信息，用途：${identityPurposes[purpose]}。有疑问请在这里留言。`;
    await tellReporter(context, lead, { notice: 'identityOpened', text });
    const {
      name = '',
      mobile = '',
      coReporters = '',
      supervisorId,
      author,
    } = await reporterOf(crypto, lead.reporterId);
    const term = supervisorId ? await Appointment.findOne({ supervisorId }, { no: 1 }).lean() : null;
    return {
      ...{ name, mobile, coReporters, supervisorNo: term?.no ?? null },
      author: author
        ? { name: author.name ?? '', contact: author.contact ?? '', consents: author.consents ?? false }
        : null,
    };
  });
}
