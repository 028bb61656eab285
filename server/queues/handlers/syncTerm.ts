import { wantSync } from '../../commands/followers/wantSync.ts';
import type { EventType } from '../../domain/events/types.ts';
import { Appointment } from '../../models/appointment.ts';
import type { EventHandler } from './types.ts';

/** A term began, ended or got a WeChat person: their tag at WeChat, and so their menu, may have to change. */
export function syncTerm<T extends EventType>(then: EventHandler<T> | null = null): EventHandler<T> {
  return async (event, context) => {
    const term = await Appointment.findById(event.object.id, { personId: 1 }).lean();
    if (term?.personId) await wantSync([term.personId], context.clock.now());
    await then?.(event, context);
  };
}
