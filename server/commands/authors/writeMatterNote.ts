import type { EventObject } from '../../domain/events/types.ts';
import { MatterMessage } from '../../models/matterMessage.ts';
import type { CommandContext } from '../context.ts';
import { matterMessageContext } from './sealed.ts';

/** Writes what no author sees, in the transaction of the change that it explains. @returns the id of the note */
export async function writeMatterNote(
  { actor, clock, crypto, ids }: Pick<CommandContext, 'actor' | 'clock' | 'crypto' | 'ids'>,
  object: EventObject,
  text: string,
): Promise<string> {
  const _id = ids.ordered();
  await MatterMessage.create({
    ...{ _id, object, direction: 'internal', at: clock.now() },
    textSealed: crypto.seal(text, matterMessageContext(_id)),
    ...(actor.kind === 'staff' ? { by: actor.id } : {}),
  });
  return _id;
}
