import { DomainError } from '../../domain/errors.ts';
import { identityOpenHours } from '../../domain/leads/identity.ts';
import { IdentityRequest } from '../../models/identityRequest.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { findRequest } from './findRequest.ts';

const hourMs = 60 * 60_000;

/**
 * Another person allows or refuses to open an identity; an approval ends by itself after a day (ours).
 * @throws DomainError `lead.not_found`, `identity.not_found`, `permission.denied`, `identity.own_request`, `identity.decided`
 */
export async function decideIdentity(
  context: StaffContext,
  { approved, ...ref }: { no: string; id: string; approved: boolean },
): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const { lead, request } = await findRequest(context, ref);
    authorize(actor, 'identity.decide', lead);
    if (request.askedBy === actor.id) throw new DomainError('identity.own_request');
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + identityOpenHours * hourMs);
    const { matchedCount } = await IdentityRequest.updateOne(
      { _id: request._id, state: 'pending' },
      {
        $set: {
          ...{ state: approved ? 'approved' : 'declined', decidedBy: actor.id, decidedAt: now },
          ...(approved ? { expiresAt } : {}),
        },
      },
    );
    if (matchedCount === 0) throw new DomainError('identity.decided');
    const object = { kind: 'lead', id: lead._id } as const;
    await closeTasks(context, { object, kinds: ['decideIdentity'], state: 'done', occasion: request._id });
    const data = { no: lead.no, approved };
    await appendEvent(context, { type: 'identity.decided', bureauId: lead.bureauId, object, data });
  });
}
