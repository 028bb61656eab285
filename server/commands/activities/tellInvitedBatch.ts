import type { ActivityNotice } from '../../domain/messages/activityNotice.ts';
import { beijingDay } from '../../domain/time.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { stillInForce } from '../../queries/corps/inForce.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { tell } from '../tasks/tell.ts';
import { batchSize } from './inviteBatch.ts';

/** What those invited are told later on, and who of them need not hear it. */
const notices = {
  /** Whoever declined has nothing to stay away from. Those without WeChat are rung up, as one task. */
  activityCancelled: { passOver: ['declined'], byPhone: true },
  activityMinutes: { passOver: [], byPhone: false },
} as const satisfies Partial<Record<ActivityNotice, { passOver: readonly string[]; byPhone: boolean }>>;

export type LaterNotice = keyof typeof notices;

/**
 * Tells the next of those invited after the row `after`, and asks for the next batch by an event of its own, like
 * `inviteBatch`. Nobody hears anything after the end of their term.
 */
export async function tellInvitedBatch(
  context: CommandContext,
  { activityId, notice, after }: { activityId: string; notice: LaterNotice; after: string },
): Promise<void> {
  const activity = await Activity.findById(activityId).lean();
  if (!activity) return;
  const { bureauId, no, article } = activity;
  const rows = await ActivityInvitation.find({ activityId, _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(batchSize)
    .lean();
  const today = beijingDay(context.clock.now());
  const serving = await stillInForce(
    { bureauId, today },
    rows.map(({ supervisorId }) => supervisorId),
  );
  const { passOver, byPhone } = notices[notice];
  const passed: readonly string[] = passOver;
  const owed = rows.filter(({ supervisorId, state }) => serving.has(supervisorId) && !passed.includes(state));
  for (const { _id, personId } of owed) {
    if (!personId) continue;
    const object = { kind: 'activityInvitation', id: _id } as const;
    await tell(context, { cause: _id, kind: notice, bureauId, personId, object, subject: no, article });
  }
  const object = { kind: 'activity', id: activityId } as const;
  if (byPhone && owed.some(({ personId }) => !personId)) {
    await openTask(context, { bureauId, kind: 'tellByPhone', object, subject: no, article });
  }
  const last = rows.length === batchSize ? rows.at(-1) : undefined;
  if (!last) return;
  const data = { notice, after: last._id };
  await appendEvent(context, { type: 'activity.telling', bureauId, object, data });
}
