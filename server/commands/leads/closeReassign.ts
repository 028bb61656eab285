import { isOpenLead } from '../../domain/leads/machine.ts';
import type { LeadDoc } from '../../models/lead.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/** Nobody has to be found for a lead any more: somebody was, or it ended or went elsewhere. Call it in the transaction of the change. */
export async function closeReassign(
  context: CommandContext,
  { _id }: Pick<LeadDoc, '_id'>,
  {
    assigneeId,
    bureauId,
    status,
  }: Pick<LeadDoc, 'status'> & Partial<Pick<LeadDoc, 'assigneeId' | 'bureauId'>>,
): Promise<void> {
  if (!assigneeId && !bureauId && isOpenLead(status)) return;
  const object = { kind: 'lead', id: _id } as const;
  await closeTasks(context, { object, kinds: ['reassign'], state: assigneeId ? 'done' : 'cancelled' });
}
