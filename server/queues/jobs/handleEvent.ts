import type { CommandContext, Services } from '../../commands/context.ts';
import type { EventType } from '../../domain/events/types.ts';
import { Event } from '../../models/event.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { eventHandlers } from '../handlers/index.ts';
import type { EventHandler } from '../handlers/types.ts';

/**
 * Does what follows from one event and marks it as dealt with, in one transaction.
 * @throws Error for an event type without an entry in the registry
 */
export async function handleEvent(services: Services, id: string): Promise<void> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'queue' } };
  await inTransaction(async () => {
    // Dealt with, if what follows is written as well; two workers at once conflict here.
    const dealtWith = { $unset: { dueAt: 1, failures: 1 } } as const;
    const event = await Event.findOneAndUpdate({ _id: id, dueAt: { $exists: true } }, dealtWith).lean();
    if (!event) return;
    if (!Object.hasOwn(eventHandlers, event.type))
      throw new Error(`No handler entry for event ${event.type}`);
    const handler = eventHandlers[event.type as EventType] as EventHandler<EventType> | null;
    await handler?.(event, context);
  });
}
