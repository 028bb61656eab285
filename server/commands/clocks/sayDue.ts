import type { Day } from '../../domain/calendar/days.ts';
import { ruleOf } from '../../domain/clocks/kinds.ts';
import { dueWarnings } from '../../domain/clocks/warnings.ts';
import type { ClockDoc } from '../../models/clock.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';

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

/**
 * Says what is due about a clock today and notes it on the clock. Call it in a transaction; it may have been read
 * before, because a clock that changed meanwhile is refused.
 * @param parentId the unit above the clock's; without one nobody is told above
 * @throws DomainError `request.conflict`
 */
export async function sayDue(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  clock: DueClock,
  { today, parentId }: { today: Day; parentId: string | null },
): Promise<Said> {
  const { _id, bureauId, kind } = clock;
  const [softOn, limitOn, escalateOn] = [
    clock.softOn ?? null,
    clock.limitOn ?? null,
    clock.escalateOn ?? null,
  ];
  const { soft } = ruleOf(kind);
  const due = { softOn, limitOn, escalateOn, soft, warnings: clock.warnings };
  const { say, warnings, nextCheckOn } = dueWarnings(due, today);
  const to = say.includes('escalation') ? parentId : null;
  await changeClock(clock, { warnings, nextCheckOn, ...(to ? { escalatedTo: to } : {}) });
  const said: Said = { warned: 0, overdue: 0, escalated: 0 };
  const object = { kind: 'clock', id: _id } as const;
  if (say.includes('soft')) {
    await appendEvent(context, { type: 'clock.warned', bureauId, object, data: { kind, limitOn } });
    said.warned = 1;
  }
  if (say.includes('limit') && limitOn) {
    await appendEvent(context, { type: 'clock.overdue', bureauId, object, data: { kind, limitOn } });
    said.overdue = 1;
  }
  if (to) {
    await appendEvent(context, { type: 'clock.escalated', bureauId, object, data: { kind, to } });
    said.escalated = 1;
  }
  return said;
}
