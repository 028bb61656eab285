import { startClock } from '../clocks/startClock.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { CommandContext } from '../context.ts';

/** A report waits to be read and split (ours); `occasion` tells apart the later times that it does. */
export async function startReportClock(
  context: CommandContext,
  { _id, no, bureauId }: { _id: string; no: string; bureauId: string },
  occasion?: string,
): Promise<void> {
  await startClock(context, {
    ...{ kind: 'report.review', bureauId, subject: no, object: { kind: 'report', id: _id } },
    ...(occasion ? { occasion } : {}),
  });
}

/** It was returned, or is split. */
export async function stopReportClock(context: CommandContext, { _id }: { _id: string }): Promise<void> {
  await stopClock(context, { object: { kind: 'report', id: _id }, kinds: ['report.review'] });
}
