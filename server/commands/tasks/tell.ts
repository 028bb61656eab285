import type { EventObject } from '../../domain/events/types.ts';
import { planDelivery } from '../../outbox/planDelivery.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from './openTask.ts';

/** Something that a person is owed to hear. */
export interface Telling {
  /** Why: the id of the event (or task) that it follows from, so that telling twice makes one message. */
  cause: string;
  /** Kind of message (`queries/messages`). */
  kind: string;
  bureauId: string;
  /** Their WeChat identity; without one, staff are asked to ring them up. */
  personId: string | null | undefined;
  object: EventObject;
  /** Number of the matter, for the task. */
  subject: string;
  article: string;
}

/** Tells a person in WeChat or, when they have none, asks staff to do it: nobody is left out in silence. */
export async function tell(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  { cause, kind, bureauId, personId, object, subject, article }: Telling,
): Promise<void> {
  if (!personId) {
    const call = { bureauId, kind: 'tellByPhone', object, subject, article, occasion: cause } as const;
    return openTask(context, call);
  }
  const at = context.clock.now();
  await planDelivery({ id: `${cause}-${kind}`, bureauId, personId, kind, channel: 'notice', object, at });
}
