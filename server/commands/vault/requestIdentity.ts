import { DomainError } from '../../domain/errors.ts';
import type { IdentityPurpose } from '../../domain/leads/identity.ts';
import { IdentityRequest } from '../../models/identityRequest.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import { reporterOf } from '../../queries/vault/reporterOf.ts';
import type { StaffContext } from '../context.ts';
import { identityNoteContext } from '../leads/sealed.ts';
import { openTask } from '../tasks/openTask.ts';

/**
 * Asks to open the identity of a reporter, for a purpose that the reporter will read. Somebody else decides, and has a task
 * to do so until they did.
 * @returns the id of the request
 * @throws DomainError `lead.not_found`, `permission.denied`, `identity.none` where the vault knows nobody
 */
export async function requestIdentity(
  context: StaffContext,
  { no, purpose, note }: { no: string; purpose: IdentityPurpose; note: string },
): Promise<{ id: string }> {
  const { actor, clock, crypto, ids } = context;
  return inTransaction(async () => {
    const lead = await findLead(context, no);
    authorize(actor, 'identity.request', lead);
    const { name, supervisorId } = await reporterOf(crypto, lead.reporterId);
    if (!name && !supervisorId) throw new DomainError('identity.none');
    const { _id: leadId, bureauId } = lead;
    const _id = ids.uuid();
    await IdentityRequest.create({
      ...{ _id, leadId, bureauId, purpose, askedBy: actor.id, askedAt: clock.now(), state: 'pending' },
      noteSealed: crypto.seal(note, identityNoteContext(_id)),
    });
    const object = { kind: 'lead', id: leadId } as const;
    await appendEvent(context, { type: 'identity.requested', bureauId, object, data: { no, purpose } });
    const task = { bureauId, kind: 'decideIdentity', object, subject: no, article: 'ours' } as const;
    await openTask(context, { ...task, occasion: _id });
    return { id: _id };
  });
}
