import type { Actor, EventObject, EventPayloads, EventType } from '../domain/events/types.ts';
import { Event } from '../models/event.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';

/** An event to write. */
export interface NewEvent<T extends EventType> {
  type: T;
  bureauId: string;
  object: EventObject;
  data: EventPayloads[T];
}

/** An event of any type, with the payload of its own. */
export type AnyNewEvent = { [T in EventType]: NewEvent<T> }[EventType];

/**
 * Writes one event into the running transaction; the relay hands it to the queue after the commit.
 * Call it from the command that makes the change, never from a model hook.
 * @returns the event's id
 */
export async function appendEvent<T extends EventType>(
  { actor, clock, ids }: { actor: Actor; clock: Clock; ids: Ids },
  event: NewEvent<T>,
): Promise<string> {
  const at = clock.now();
  const _id = ids.ordered();
  await Event.create({ _id, ...event, actor: { kind: actor.kind, id: actor.id }, at, dueAt: at });
  return _id;
}
