import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { cancelUnitOpinion } from '../unitOpinions/cancelUnitOpinion.ts';
import { moveApplication } from './moveApplication.ts';
import { ownApplication } from './ownApplication.ts';

/**
 * Takes an application back before it has ended (domain notes §3.1).
 * @throws DomainError `application.not_found`, `application.wrong_status`
 */
export async function withdrawApplication(
  context: CommandContext,
  { personId, no }: { personId: string; no: string },
): Promise<void> {
  await inTransaction(async () => {
    const application = await ownApplication(personId, no);
    await moveApplication(application, 'withdraw', context.clock.now());
    const { _id, bureauId, status } = application;
    if (status === 'unit_opinion') await cancelUnitOpinion(context, _id);
    const object = { kind: 'application', id: _id } as const;
    const data = { no, from: status };
    await appendEvent(context, { type: 'application.withdrawn', bureauId, object, data });
  });
}
