import { DomainError } from '../../domain/errors.ts';
import { requireTurn } from '../../queries/massMessages/requireTurn.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import type { MassContext } from './types.ts';

/**
 * A second person approves, and it goes to WeChat. Whoever wrote it or handed it in cannot.
 * @throws DomainError `massMessage.same_person`, `massMessage.no_quota`, and as `moveMassMessage`
 */
export function approveMassMessage(context: MassContext, { no, revision }: MassStep): Promise<void> {
  const { actor } = context;
  return moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.approve',
      from: ['submitted'],
      event: 'massMessage.approved',
      async plan(row, now) {
        if ([row.draftedBy, row.submittedBy].includes(actor.id))
          throw new DomainError('massMessage.same_person');
        await requireTurn(row, now);
        const object = { kind: 'massMessage', id: row._id } as const;
        await closeTasks(context, { object, kinds: ['approveMassMessage'], state: 'done' });
        const round = row.round + 1;
        const set = {
          status: 'sending',
          approvedBy: actor.id,
          approvedAt: now,
          dueAt: now,
          attempts: 0,
          round,
        };
        return { change: { $set: set }, data: { no, round } };
      },
    },
  );
}
