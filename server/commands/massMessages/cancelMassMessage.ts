import { closeTasks } from '../tasks/closeTasks.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import type { MassContext } from './types.ts';

/** Gives up what has not gone to WeChat, or what failed. @throws DomainError as `moveMassMessage` */
export function cancelMassMessage(context: MassContext, { no, revision }: MassStep): Promise<void> {
  return moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.draft',
      from: ['draft', 'submitted', 'failed'],
      event: 'massMessage.cancelled',
      async plan({ _id }) {
        const object = { kind: 'massMessage', id: _id } as const;
        const kinds = ['approveMassMessage', 'massMessageFailed'] as const;
        await closeTasks(context, { object, kinds, state: 'cancelled' });
        return { change: { $set: { status: 'cancelled' }, $unset: { dueAt: 1 } }, data: { no } };
      },
    },
  );
}
