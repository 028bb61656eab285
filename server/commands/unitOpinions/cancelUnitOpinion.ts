import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { revokeLinks } from './revokeLinks.ts';

/** Nobody waits for the unit any more: its link stops working and nobody has to chase it. Joins a transaction. */
export async function cancelUnitOpinion(context: CommandContext, applicationId: string): Promise<void> {
  await revokeLinks(applicationId);
  const object = { kind: 'application', id: applicationId } as const;
  await closeTasks(context, { object, kinds: ['giveUnitOpinion'], state: 'cancelled' });
}
