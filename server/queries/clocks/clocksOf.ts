import type { Day } from '../../domain/calendar/days.ts';
import { isSilence } from '../../domain/clocks/kinds.ts';
import { openClockStates } from '../../domain/clocks/states.ts';
import type { ObjectKind } from '../../domain/events/types.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { type ClockView, clockView } from './clockView.ts';

/**
 * The open clocks of objects of one kind, by object id, the next limit first and silences after what is owed; one read however many objects. For
 * lists of what the actor may see: the caller has asked.
 */
export async function clocksOf(
  objects: { kind: ObjectKind; ids: readonly string[] },
  today: Day,
): Promise<ReadonlyMap<string, readonly ClockView[]>> {
  const { kind, ids } = objects;
  const found = ids.length === 0 ? [] : await open(kind, ids);
  const byObject = new Map<string, ClockView[]>();
  for (const clock of found) {
    const views = byObject.get(clock.object.id) ?? [];
    byObject.set(clock.object.id, [...views, clockView(clock, today)]);
  }
  for (const views of byObject.values()) views.sort((a, b) => order(a) - order(b) || compare(a, b));
  return byObject;
}

function open(kind: ObjectKind, ids: readonly string[]): Promise<ClockDoc[]> {
  return Clock.find({
    'object.kind': kind,
    'object.id': { $in: [...ids] },
    state: { $in: openClockStates },
  }).lean<ClockDoc[]>();
}

/** What runs comes first, then what pauses; how long nothing was said or done is a warning and comes after what is owed. */
const order = ({ state, kind }: ClockView): number =>
  (isSilence(kind) ? 2 : 0) + (state === 'running' ? 0 : 1);

/** The earliest limit first; unknown ones last. */
function compare(a: ClockView, b: ClockView): number {
  const [x, y] = [a.limitOn ?? '9999', b.limitOn ?? '9999'];
  return x < y ? -1 : Number(x > y);
}
