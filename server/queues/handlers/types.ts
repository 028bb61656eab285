import type { CommandContext } from '../../commands/context.ts';
import type { EventPayloads, EventType } from '../../domain/events/types.ts';
import type { EventDoc } from '../../models/event.ts';

/** What follows from an event. Runs inside a transaction, at least once: must be idempotent. */
export type EventHandler<T extends EventType> = (
  event: Omit<EventDoc, 'data'> & { data: EventPayloads[T] },
  /** To act as the system: open tasks, tell people. */
  context: CommandContext,
) => Promise<void>;

/** One entry for every event of a payload map. */
export type Handlers<Payloads> = {
  [T in keyof Payloads & EventType]: EventHandler<T> | null;
};
