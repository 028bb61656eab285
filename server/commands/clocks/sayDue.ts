import type { Day } from '../../domain/calendar/days.ts';
import { ruleOf } from '../../domain/clocks/kinds.ts';
import { dueWarnings } from '../../domain/clocks/warnings.ts';
import { DomainError } from '../../domain/errors.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import type { AnyNewEvent } from '../../outbox/appendEvent.ts';
import { appendEvents } from '../../outbox/appendEvents.ts';
import type { CommandContext } from '../context.ts';

/** What the sweep needs of a clock. */
export type DueClock = Pick<
  ClockDoc,
  '_id' | 'bureauId' | 'kind' | 'softOn' | 'limitOn' | 'escalateOn' | 'warnings' | 'revision'
>;

/** What was said, each at most once. */
export interface Said {
  warned: number;
  overdue: number;
  escalated: number;
}

/** The unit above each unit; without one nobody is told above. */
export type Parents = ReadonlyMap<string, string | null>;

/**
 * Says what is due about these clocks today and notes it on them: two writes whatever their number. Call it in a
 * transaction; they may have been read before, because when any of them changed meanwhile all are refused.
 * @throws DomainError `request.conflict`
 */
export async function sayDue(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  clocks: readonly DueClock[],
  { today, parents }: { today: Day; parents: Parents },
): Promise<Said> {
  const plans = clocks.map((clock) => planOf(clock, today, parents.get(clock.bureauId) ?? null));
  const { matchedCount } = await Clock.bulkWrite(plans.map(({ updateOne }) => ({ updateOne })));
  if (matchedCount < clocks.length) throw new DomainError('request.conflict');
  const events = plans.flatMap((plan) => plan.events);
  await appendEvents(context, events);
  const count = (type: AnyNewEvent['type']) => events.filter((event) => event.type === type).length;
  return {
    warned: count('clock.warned'),
    overdue: count('clock.overdue'),
    escalated: count('clock.escalated'),
  };
}

/** The change of one clock and its events. */
function planOf(clock: DueClock, today: Day, parentId: string | null) {
  const { _id, revision, bureauId, kind } = clock;
  const [softOn, limitOn, escalateOn] = [
    clock.softOn ?? null,
    clock.limitOn ?? null,
    clock.escalateOn ?? null,
  ];
  const due = { softOn, limitOn, escalateOn, soft: ruleOf(kind).soft, warnings: clock.warnings };
  const { say, warnings, nextCheckOn } = dueWarnings(due, today);
  const to = say.includes('escalation') ? parentId : null;
  const about = { bureauId, object: { kind: 'clock', id: _id } } as const;
  const events: AnyNewEvent[] = [];
  if (say.includes('soft')) events.push({ type: 'clock.warned', ...about, data: { kind, limitOn } });
  if (say.includes('limit') && limitOn) {
    events.push({ type: 'clock.overdue', ...about, data: { kind, limitOn } });
  }
  if (to) events.push({ type: 'clock.escalated', ...about, data: { kind, to } });
  const update = {
    $set: { warnings, ...(nextCheckOn ? { nextCheckOn } : {}), ...(to ? { escalatedTo: to } : {}) },
    ...(nextCheckOn ? {} : { $unset: { nextCheckOn: 1 } }),
    $inc: { revision: 1 },
  } as const;
  return { events, updateOne: { filter: { _id, revision }, update } };
}
