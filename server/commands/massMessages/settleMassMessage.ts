import { closeTasks } from '../tasks/closeTasks.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import { massSettlementContext } from './sealed.ts';
import type { MassContext } from './types.ts';

/**
 * Staff looked in WeChat's console and say whether an unclear one was sent.
 * @throws DomainError as `moveMassMessage`
 */
export function settleMassMessage(
  context: MassContext,
  { no, revision, sent, note }: MassStep & { sent: boolean; note: string },
): Promise<void> {
  const { actor, crypto } = context;
  return moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.approve',
      from: ['unclear'],
      event: 'massMessage.settled',
      async plan({ _id }, now) {
        const object = { kind: 'massMessage', id: _id } as const;
        await closeTasks(context, { object, kinds: ['massMessageUnclear'], state: 'done' });
        const settled = {
          settledBy: actor.id,
          settlementSealed: crypto.seal(note, massSettlementContext(_id)),
        };
        const status = sent ? 'finished' : 'failed';
        return {
          change: { $set: { status, finishedAt: now, ...settled }, $unset: { dueAt: 1, problem: 1 } },
          data: { no, sent },
        };
      },
    },
  );
}
