import { type ClockKind, clockKinds } from '../../domain/clocks/kinds.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { beijingDay } from '../../domain/time.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { datesOf } from './datesOf.ts';
import { openClocks } from './openClocks.ts';

const everyKind = Object.keys(clockKinds) as ClockKind[];

/**
 * Hands every open clock of an object to another unit, without an owner there. The days go on: whoever wrote does not
 * wait longer because units passed it around. What was told to the old unit's upper unit is told to the new one's.
 * Call it in the transaction of the transfer.
 * @throws DomainError `request.conflict`
 */
export async function moveClocks(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  { object, toBureauId }: { object: EventObject; toBureauId: string },
): Promise<void> {
  await inTransaction(async () => {
    const today = beijingDay(context.clock.now());
    for (const clock of await openClocks({ object, kinds: everyKind })) {
      const { _id, bureauId, kind, state } = clock;
      if (bureauId === toBureauId) continue;
      const warnings = clock.warnings.filter((name) => name !== 'escalation');
      const dates = state === 'running' ? datesOf({ ...clock, warnings }, today) : { warnings };
      await changeClock(clock, { ...dates, bureauId: toBureauId, ownerId: null, escalatedTo: null });
      const about = { kind: 'clock', id: _id } as const;
      const data = { kind, fromBureauId: bureauId };
      await appendEvent(context, { type: 'clock.moved', bureauId: toBureauId, object: about, data });
    }
  });
}
