import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findApplication } from '../../queries/applications/findApplication.ts';
import type { StaffContext } from '../context.ts';
import { revokeLinks } from './revokeLinks.ts';

/**
 * Takes the link of an application back, for instance when it was sent to the wrong unit.
 * @throws DomainError `application.not_found`, `permission.denied`
 */
export async function revokeUnitOpinion(context: StaffContext, { no }: { no: string }): Promise<void> {
  await inTransaction(async () => {
    const application = await findApplication(context.actor, no);
    authorize(context.actor, 'unitOpinion.ask', application);
    const { _id, bureauId } = application;
    await revokeLinks(_id);
    const object = { kind: 'application', id: _id } as const;
    await appendEvent(context, { type: 'application.opinionRevoked', bureauId, object, data: { no } });
  });
}
