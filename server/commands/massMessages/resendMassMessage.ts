import { requireTurn } from '../../queries/massMessages/requireTurn.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import type { MassContext } from './types.ts';

/**
 * Sends again what was certainly not sent, such as after the administrator let the half hour pass: the article is the one
 * that was approved.
 * @throws DomainError `massMessage.no_quota`, and as `moveMassMessage`
 */
export function resendMassMessage(context: MassContext, { no, revision }: MassStep): Promise<void> {
  return moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.approve',
      from: ['failed'],
      event: 'massMessage.approved',
      async plan(row, now) {
        await requireTurn(row, now);
        const object = { kind: 'massMessage', id: row._id } as const;
        await closeTasks(context, { object, kinds: ['massMessageFailed'], state: 'done' });
        const round = row.round + 1;
        return {
          change: {
            $set: {
              status: 'sending',
              approvedBy: context.actor.id,
              approvedAt: now,
              dueAt: now,
              attempts: 0,
              round,
            },
            $unset: {
              ...{ msgId: 1, acceptedAt: 1, confirmBy: 1, attemptedAt: 1, finishedAt: 1 },
              ...{ counts: 1, url: 1, problem: 1, cause: 1 },
            },
          },
          data: { no, round },
        };
      },
    },
  );
}
