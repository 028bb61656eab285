import type { ClockKind } from '../../domain/clocks/kinds.ts';
import { openClockStates } from '../../domain/clocks/states.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';

/** Clocks of an object. */
export interface ClocksRef {
  object: EventObject;
  kinds: readonly ClockKind[];
}

/** The clocks of these kinds that still run or pause for an object. */
export function openClocks({ object, kinds }: ClocksRef): Promise<ClockDoc[]> {
  return Clock.find({
    'object.kind': object.kind,
    'object.id': object.id,
    state: { $in: openClockStates },
    kind: { $in: [...kinds] },
  })
    .sort({ _id: 1 })
    .lean<ClockDoc[]>();
}
