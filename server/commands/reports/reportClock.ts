import { beijingDay } from '../../domain/time.ts';
import { startClock } from '../clocks/startClock.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { CommandContext } from '../context.ts';

/** A report waits to be read (ours); again after every time that it was handed in again. */
export async function startReportClock(
  context: CommandContext,
  {
    _id,
    no,
    bureauId,
    resubmissions = 0,
  }: { _id: string; no: string; bureauId: string; resubmissions?: number },
): Promise<string | null> {
  const { limitOn } = await startClock(context, {
    ...{ kind: 'report.review', bureauId, subject: no, object: { kind: 'report', id: _id } },
    from: beijingDay(context.clock.now()),
    ...(resubmissions > 0 ? { occasion: `again${resubmissions}` } : {}),
  });
  return limitOn;
}

/** It was read. */
export async function stopReportClock(context: CommandContext, { _id }: { _id: string }): Promise<void> {
  await stopClock(context, { object: { kind: 'report', id: _id }, kinds: ['report.review'] });
}
