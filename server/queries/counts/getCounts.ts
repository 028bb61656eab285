import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock } from '../../models/clock.ts';
import { Dialogue } from '../../models/dialogue.ts';
import { Task } from '../../models/task.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { withoutHidden } from '../tasks/withoutHidden.ts';

/** As many as the navigation can show; more is said as "and more" (ours). */
const most = 99;

/** How many there are at least, and whether there may be more. */
export interface Count {
  count: number;
  more: boolean;
}

/** What waits for the actor's unit, as far as the actor may see it; null where they may not see any. */
export interface Counts {
  /** Dialogues in which a person waits for an answer. */
  dialogues: Count | null;
  /** Open tasks, the newest of them. */
  tasks: Count;
  /** Deadlines that have passed, the earliest of them. */
  late: Count | null;
}

/** @throws DomainError `permission.denied` */
export async function getCounts(ctx: StaffContext): Promise<Counts> {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'task.list', { bureauId });
  const [dialogues, tasks, late] = await Promise.all([openDialogues(ctx), openTasks(ctx), lateClocks(ctx)]);
  return { dialogues, tasks, late };
}

async function openDialogues({ actor }: StaffContext): Promise<Count | null> {
  const { bureauId } = actor;
  if (!can(actor, 'dialogue.list', { bureauId })) return null;
  const count = await Dialogue.countDocuments({ bureauId, status: 'open' }, { limit: most + 1 });
  return { count: Math.min(count, most), more: count > most };
}

async function openTasks(ctx: StaffContext): Promise<Count> {
  const { bureauId } = ctx.actor;
  const newest = await Task.find({ bureauId, state: 'open' }, { object: 1 })
    .sort({ createdAt: -1, _id: -1 })
    .limit(most + 1)
    .lean();
  const visible = await withoutHidden(ctx, newest.slice(0, most));
  return { count: visible.length, more: newest.length > most };
}

async function lateClocks(ctx: StaffContext): Promise<Count | null> {
  const { bureauId } = ctx.actor;
  if (!can(ctx.actor, 'clock.list', { bureauId })) return null;
  const limitOn = { $gt: '', $lt: beijingDay(ctx.clock.now()) };
  const earliest = await Clock.find({ bureauId, state: 'running', limitOn }, { object: 1 })
    .sort({ limitOn: 1, _id: 1 })
    .limit(most + 1)
    .lean();
  const visible = await withoutHidden(ctx, earliest.slice(0, most));
  return { count: visible.length, more: earliest.length > most };
}
