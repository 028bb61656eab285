import type { EventPayloads, EventType } from '../../domain/events/types.ts';
import type { EventDoc } from '../../models/event.ts';

/** What follows from an event. Runs inside a transaction, at least once: must be idempotent. */
export type EventHandler<T extends EventType> = (
  event: Omit<EventDoc, 'data'> & { data: EventPayloads[T] },
) => Promise<void>;
