import type { Period } from '../../domain/cadence/period.ts';
import type { DutyState } from '../../domain/cadence/state.ts';
import type { EventPayloads } from '../../domain/events/types.ts';
import type { TaskKind } from '../../domain/tasks/kinds.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { CadencePeriod } from '../../models/cadencePeriod.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CadenceDuty } from '../../profiles/decisions/cadenceDuties.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';
import { dutyObject } from './dutyTasks.ts';

/** What is said once about a duty in a period, and where that is noted. */
const marks = {
  warned: { at: 'warnedAt', task: 'arrangeActivity' },
  overdue: { at: 'overdueAt', task: 'activityOverdue' },
  reminded: { at: 'overdueAt', task: 'activityReminder' },
} as const satisfies Record<
  Exclude<DutyState, 'met' | 'pending'>,
  { at: 'warnedAt' | 'overdueAt'; task: TaskKind }
>;

/**
 * Notes that a duty is due or overdue and gives staff the task, unless that was done before.
 * @returns true when it was said now
 */
export async function markDuty(
  context: CommandContext,
  about: { bureau: BureauDoc; duty: CadenceDuty; period: Period; state: keyof typeof marks },
): Promise<boolean> {
  const { bureau, duty, period, state } = about;
  const { _id: bureauId } = bureau;
  const { code, article, label } = duty;
  const { at, task } = marks[state];
  const object = dutyObject(bureauId, code, period.key);
  return inTransaction(async () => {
    const now = context.clock.now();
    const row = { bureauId, code, period: period.key };
    await CadencePeriod.updateOne({ _id: object.id }, { $setOnInsert: row }, { upsert: true });
    const { modifiedCount } = await CadencePeriod.updateOne(
      { _id: object.id, [at]: { $exists: false } },
      { $set: { [at]: now } },
    );
    if (modifiedCount === 0) return false;
    // The early task has become the late one.
    if (state !== 'warned') {
      await closeTasks(context, { object, kinds: ['arrangeActivity'], state: 'cancelled' });
    }
    const subject = `${label}（${period.key}）`;
    const dueOn = state === 'warned' ? { dueOn: period.end } : {};
    await openTask(context, { bureauId, kind: task, object, subject, article, ...dueOn });
    if (state === 'warned') {
      const data = { code, period: period.key };
      await appendEvent(context, { type: 'cadence.warned', bureauId, object, data });
    } else {
      const data: EventPayloads['cadence.overdue'] = { code, period: period.key, soft: duty.soft };
      await appendEvent(context, { type: 'cadence.overdue', bureauId, object, data });
    }
    return true;
  });
}
