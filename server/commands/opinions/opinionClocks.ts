import type { ClockKind } from '../../domain/clocks/kinds.ts';
import { beijingDay } from '../../domain/time.ts';
import { startClock } from '../clocks/startClock.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { CommandContext } from '../context.ts';

/** Every clock that an opinion can have. */
export const opinionClockKinds = [
  'opinion.register',
  'opinion.answer',
] as const satisfies readonly ClockKind[];

/** What a clock of an opinion needs of it. */
interface About {
  _id: string;
  no: string;
  bureauId: string;
  assigneeId?: string | null | undefined;
  delays?: number;
  reopenings?: number;
}

/**
 * Starts a clock of an opinion. It runs anew after every explained delay and every reopening, so that both counts are part
 * of its name.
 * @returns its last day in time, null where a year has no holiday table yet
 */
export async function startOpinionClock(
  context: CommandContext,
  { _id, no, bureauId, assigneeId, delays = 0, reopenings = 0 }: About,
  kind: (typeof opinionClockKinds)[number],
  from?: Date,
): Promise<string | null> {
  const { limitOn } = await startClock(context, {
    ...{ kind, bureauId, subject: no, object: { kind: 'opinion', id: _id } },
    ...(from ? { from: beijingDay(from) } : {}),
    ...(assigneeId ? { ownerId: assigneeId } : {}),
    ...(delays + reopenings > 0 ? { occasion: `again${delays}-${reopenings}` } : {}),
  });
  return limitOn;
}

/** Stops clocks of an opinion. */
export async function stopOpinionClocks(
  context: CommandContext,
  { _id }: { _id: string },
  kinds: readonly ClockKind[] = opinionClockKinds,
): Promise<void> {
  await stopClock(context, { object: { kind: 'opinion', id: _id }, kinds });
}
