import { Lead } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/**
 * Somebody cannot work on matters any more: whoever leads the corps is asked to give theirs to a colleague. Call it in the
 * transaction of the change.
 */
export async function askToHandOver(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  { staffId, bureauId }: { staffId: string; bureauId: string },
): Promise<void> {
  const theirs = { bureauId, assigneeId: staffId };
  if (!((await Lead.exists(theirs)) || (await Opinion.exists(theirs)))) return;
  await openTask(context, {
    ...{ bureauId, kind: 'handOver', object: { kind: 'staff', id: staffId }, subject: '离岗人员名下的事项' },
    ...{ article: 'ours', occasion: context.ids.ordered() },
  });
}
