import type { EventObject } from '../../domain/events/types.ts';
import { planDeliveries } from '../../outbox/planDeliveries.ts';
import type { PlannedDelivery } from '../../outbox/planDelivery.ts';
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

type Context = Pick<CommandContext, 'actor' | 'clock' | 'ids'>;

/** Tells a person in WeChat or, when they have none, asks staff to do it: nobody is left out in silence. */
export const tell = (context: Context, telling: Telling): Promise<void> => tellAll(context, [telling]);

/** The same for many, in one step of the store for all who have WeChat. */
export async function tellAll(context: Context, tellings: readonly Telling[]): Promise<void> {
  const at = context.clock.now();
  const planned: PlannedDelivery[] = [];
  for (const { cause, kind, bureauId, personId, object, subject, article } of tellings) {
    if (personId)
      planned.push({
        ...{ id: `${cause}-${kind}`, bureauId, personId, kind, object, at },
        channel: 'notice',
      });
    else {
      const call = { bureauId, kind: 'tellByPhone', object, subject, article, occasion: cause } as const;
      await openTask(context, call);
    }
  }
  await planDeliveries(planned);
}
