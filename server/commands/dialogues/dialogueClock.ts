import type { DialogueDoc } from '../../models/dialogue.ts';
import { startClock } from '../clocks/startClock.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { CommandContext } from '../context.ts';

const kind = 'dialogue.answer';
type About = Pick<DialogueDoc, '_id' | 'no' | 'bureauId' | 'waits' | 'takenBy'>;

/** The person begins to wait: one clock for each time that they do. */
export async function startDialogueClock(
  context: CommandContext,
  { _id, no, bureauId, waits, takenBy }: About,
): Promise<void> {
  await startClock(context, {
    ...{ kind, bureauId, subject: no, object: { kind: 'dialogue', id: _id }, occasion: `wait${waits}` },
    ...(takenBy ? { ownerId: takenBy } : {}),
  });
}

/** They wait no more. */
export async function stopDialogueClock(context: CommandContext, { _id }: { _id: string }): Promise<void> {
  await stopClock(context, { object: { kind: 'dialogue', id: _id }, kinds: [kind] });
}
