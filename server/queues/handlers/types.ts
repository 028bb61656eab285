import type { CommandContext } from '../../commands/context.ts';
import type { EventPayloads, EventType } from '../../domain/events/types.ts';
import type { EventDoc } from '../../models/event.ts';

/** An event with the payload of its type. */
export type EventOf<T extends EventType> = Omit<EventDoc, 'data'> & { data: EventPayloads[T] };

/** What follows from an event. Runs inside a transaction, at least once: must be idempotent. */
export type EventHandler<T extends EventType> = (
  event: EventOf<T>,
  /** To act as the system: open tasks, tell people. */
  context: CommandContext,
) => Promise<void>;

/** The same for events that come by the hundred: in a few steps of the store for all that share a transaction. */
export interface HandlerOfMany<T extends EventType> {
  many(events: readonly EventOf<T>[], context: CommandContext): Promise<void>;
}

/** One entry for every event of a payload map. */
export type Handlers<Payloads> = {
  [T in keyof Payloads & EventType]: EventHandler<T> | HandlerOfMany<T> | null;
};
