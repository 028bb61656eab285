import type { CommandContext, Services } from '../../commands/context.ts';
import type { EventType } from '../../domain/events/types.ts';
import { Event, type EventDoc } from '../../models/event.ts';
import { batched } from '../../platform/batched.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { eventHandlers } from '../handlers/index.ts';
import type { EventHandler, HandlerOfMany } from '../handlers/types.ts';

/** So many share a transaction at most: what spoils it is repeated for each of them. */
const together = 20;
const dealtWith = { $unset: { dueAt: 1, failures: 1 } } as const;

/**
 * Does what follows from one event and marks it as dealt with, in one transaction; events that come at about the same time
 * share it. When that fails, each has one of its own, so that none suffers from another.
 * @throws Error for an event type without an entry in the registry
 */
export async function handleEvent(services: Services, id: string): Promise<void> {
  if (await handleTogether({ services, id })) return;
  await inTransaction(() => handleAlone(services, id));
}

/** Answers whether they are dealt with; when not, whatever spoiled it shows again in the one it belongs to. */
const handleTogether = batched<{ services: Services; id: string }, boolean>(async (wanted) => {
  const [first] = wanted;
  const isAlike = wanted.every(({ services }) => services === first?.services);
  if (!first || !isAlike || wanted.length === 1) return wanted.map(() => false);
  const ids = wanted.map(({ id }) => id);
  const isDone = await inTransaction(() => handleAll(first.services, ids)).then(
    () => true,
    () => false,
  );
  return wanted.map(() => isDone);
}, together);

async function handleAll(services: Services, ids: string[]): Promise<void> {
  const due = { _id: { $in: ids }, dueAt: { $exists: true } };
  const events = await Event.find(due).sort({ _id: 1 }).lean();
  const { modifiedCount } = await Event.updateMany(due, dealtWith);
  if (modifiedCount !== events.length) throw new Error('another worker has some of them');
  for (const alike of byType(events)) await follow(services, alike);
}

async function handleAlone(services: Services, id: string): Promise<void> {
  // Dealt with, if what follows is written as well; two workers at once conflict here.
  const event = await Event.findOneAndUpdate({ _id: id, dueAt: { $exists: true } }, dealtWith).lean();
  if (event) await follow(services, [event]);
}

/** What follows from these events, all of one type. */
async function follow(services: Services, events: readonly EventDoc[]): Promise<void> {
  const [{ type } = { type: '' }] = events;
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'queue' } };
  if (!Object.hasOwn(eventHandlers, type)) throw new Error(`No handler entry for event ${type}`);
  type Any = EventHandler<EventType> | HandlerOfMany<EventType> | null;
  const handler = eventHandlers[type as EventType] as Any;
  if (handler && 'many' in handler) await handler.many(events, context);
  else for (const event of events) await handler?.(event, context);
}

function byType(events: readonly EventDoc[]): EventDoc[][] {
  const groups = new Map<string, EventDoc[]>();
  for (const event of events) groups.set(event.type, [...(groups.get(event.type) ?? []), event]);
  return [...groups.values()];
}
