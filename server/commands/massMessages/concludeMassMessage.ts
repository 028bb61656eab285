import type { MassStatus } from '../../domain/massMessages/statuses.ts';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import { type AnyNewEvent, appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { MassCounts } from '../../wechat/callback/event.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';

/** How a mass message ends; `counts` are null when WeChat only said that it was sent. */
export type Ending =
  | { status: 'finished'; counts: MassCounts | null; url: string | null }
  | { status: 'failed'; cause: string; reason: string }
  | { status: 'unclear'; reason: string };

type Context = Pick<CommandContext, 'actor' | 'clock' | 'ids'>;
type Concluded = Pick<MassMessageDoc, '_id' | 'no' | 'bureauId' | 'round'>;

const tasks = { failed: 'massMessageFailed', unclear: 'massMessageUnclear' } as const;

/**
 * Ends one round of a mass message, once, with its event; what needs somebody becomes a task of the unit. Anything but the
 * given statuses and this round stays as it is.
 */
export async function concludeMassMessage(
  context: Context,
  row: Concluded,
  ending: Ending,
  from: readonly MassStatus[] = ['sending', 'waiting'],
): Promise<void> {
  const { _id, no, bureauId, round } = row;
  const { set, unset } = changeOf(ending);
  await inTransaction(async () => {
    const now = context.clock.now();
    const { matchedCount } = await MassMessage.updateOne(
      { _id, round, status: { $in: from } },
      {
        $set: { status: ending.status, finishedAt: now, updatedAt: now, ...set },
        $unset: { dueAt: 1, ...unset },
        $inc: { revision: 1 },
      },
    );
    if (matchedCount === 0) return;
    const object = { kind: 'massMessage', id: _id } as const;
    await closeTasks(context, { object, kinds: Object.values(tasks), state: 'done' });
    await appendEvent(context, { ...eventOf(no, ending), bureauId, object });
    if (ending.status === 'finished') return;
    const task = { kind: tasks[ending.status], object, subject: no, article: 'ours' } as const;
    await openTask(context, { bureauId, ...task, occasion: `${round}-${ending.status}` });
  });
}

function changeOf(ending: Ending): { set: Record<string, unknown>; unset: Record<string, 1> } {
  if (ending.status === 'finished') {
    const { counts, url } = ending;
    return {
      set: { ...(counts ? { counts } : {}), ...(url ? { url } : {}) },
      unset: { problem: 1, cause: 1 },
    };
  }
  if (ending.status === 'failed') return { set: { problem: ending.reason, cause: ending.cause }, unset: {} };
  return { set: { problem: ending.reason }, unset: { cause: 1 } };
}

function eventOf(
  no: string,
  ending: Ending,
): Pick<AnyNewEvent & { type: `massMessage.${string}` }, 'type' | 'data'> {
  if (ending.status === 'finished') {
    const { sent = null, failed = null } = ending.counts ?? {};
    return { type: 'massMessage.finished', data: { no, sent, failed } };
  }
  if (ending.status === 'failed') return { type: 'massMessage.failed', data: { no, cause: ending.cause } };
  return { type: 'massMessage.unclear', data: { no } };
}
