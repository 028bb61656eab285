import { MatterMessage } from '../../models/matterMessage.ts';
import { openClocks } from '../clocks/openClocks.ts';
import { startClock } from '../clocks/startClock.ts';
import type { CommandContext } from '../context.ts';
import { matterMessageContext } from './sealed.ts';
import type { AuthoredMatter } from './tellAuthor.ts';

/** Where the author writes, and who of the staff works on it. */
export type AnsweredMatter = Omit<AuthoredMatter, 'reporterId'> & { ownerId?: string | null | undefined };

/**
 * A line of the author to an opinion or a report. Staff owe an answer from now on: one clock for all that was written since
 * they last wrote. Call it in the transaction of the change. @returns the id of the line
 */
export async function sayFromAuthor(
  context: CommandContext,
  { object, no, bureauId, ownerId }: AnsweredMatter,
  text: string,
): Promise<string> {
  const { clock, crypto, ids } = context;
  const _id = ids.ordered();
  await MatterMessage.create({
    ...{ _id, object, direction: 'fromAuthor', at: clock.now() },
    textSealed: crypto.seal(text, matterMessageContext(_id)),
  });
  const owed = await openClocks({ object, kinds: ['author.answer'] });
  if (owed.length > 0) return _id;
  await startClock(context, {
    ...{ kind: 'author.answer', object, bureauId, subject: no, occasion: _id },
    ...(ownerId ? { ownerId } : {}),
  });
  return _id;
}
