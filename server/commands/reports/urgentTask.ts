import { beijingDay } from '../../domain/time.ts';
import type { ReportDoc } from '../../models/report.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';

const kind = 'readUrgentReport';

/** Where the document has supervisors turn to the bureau at once (SC 6(4), IM 9(5)), staff are asked to read the report today. */
export async function openUrgentTask(
  context: CommandContext,
  { _id, no, bureauId, profile }: Pick<ReportDoc, '_id' | 'no' | 'bureauId' | 'profile'>,
  occasion?: string,
): Promise<void> {
  const { conduct } = context.profiles.get(profile.id, profile.version);
  await openTask(context, {
    ...{ bureauId, kind, object: { kind: 'report', id: _id }, subject: no, occasion },
    article: conduct.contactOnFinding?.article ?? 'ours',
    dueOn: beijingDay(context.clock.now()),
  });
}

/** It was read. */
export async function closeUrgentTask(context: CommandContext, { _id }: { _id: string }): Promise<void> {
  await closeTasks(context, { object: { kind: 'report', id: _id }, kinds: [kind], state: 'done' });
}
