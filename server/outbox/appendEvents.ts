import type { Actor } from '../domain/events/types.ts';
import { Event } from '../models/event.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { AnyNewEvent } from './appendEvent.ts';

/** Writes many events into the running transaction in one go; see `appendEvent`. */
export async function appendEvents(
  { actor, clock, ids }: { actor: Actor; clock: Clock; ids: Ids },
  events: readonly AnyNewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const at = clock.now();
  const by = { kind: actor.kind, id: actor.id };
  await Event.insertMany(
    events.map((event) => ({ _id: ids.ordered(), ...event, actor: by, at, dueAt: at })),
    // Written by us: what the schema would say, the types have said.
    { lean: true },
  );
}
