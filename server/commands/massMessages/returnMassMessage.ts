import { closeTasks } from '../tasks/closeTasks.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import { massReturnContext } from './sealed.ts';
import type { MassContext } from './types.ts';

/** Gives it back to be written anew, with the reason. @throws DomainError as `moveMassMessage` */
export function returnMassMessage(
  context: MassContext,
  { no, revision, reason }: MassStep & { reason: string },
): Promise<void> {
  return moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.approve',
      from: ['submitted'],
      event: 'massMessage.returned',
      async plan({ _id }) {
        const object = { kind: 'massMessage', id: _id } as const;
        await closeTasks(context, { object, kinds: ['approveMassMessage'], state: 'done' });
        const returnedSealed = context.crypto.seal(reason, massReturnContext(_id));
        return { change: { $set: { status: 'draft', returnedSealed } }, data: { no } };
      },
    },
  );
}
