import type { ClockKind } from '../../domain/clocks/kinds.ts';
import { beijingDay } from '../../domain/time.ts';
import { openClocks } from '../clocks/openClocks.ts';
import { restartClock } from '../clocks/restartClock.ts';
import { startClock } from '../clocks/startClock.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { CommandContext } from '../context.ts';

/** What a clock of a lead needs of it. */
interface About {
  _id: string;
  no: string;
  bureauId: string;
  reopenings?: number | null | undefined;
  assigneeId?: string | null | undefined;
}

/**
 * Starts a clock of a lead. A lead that was reopened needs its clocks again, so that the count of reopenings is part of
 * their names.
 * @returns its last day in time, null where a year has no holiday table yet
 */
export async function startLeadClock(
  context: CommandContext,
  { _id, no, bureauId, reopenings, assigneeId }: About,
  kind: ClockKind,
  from?: Date,
): Promise<string | null> {
  const { limitOn } = await startClock(context, {
    ...{ kind, bureauId, subject: no, object: { kind: 'lead', id: _id } },
    ...(from ? { from: beijingDay(from) } : {}),
    ...(assigneeId ? { ownerId: assigneeId } : {}),
    ...(reopenings ? { occasion: `again${reopenings}` } : {}),
  });
  return limitOn;
}

/** Stops clocks of a lead: what they waited for has happened, or need not happen any more. */
export async function stopLeadClocks(
  context: CommandContext,
  { _id }: { _id: string },
  kinds: readonly ClockKind[],
): Promise<void> {
  await stopClock(context, { object: { kind: 'lead', id: _id }, kinds });
}

/** The bureau owes an answer to a line of the reporter; one clock for all that they wrote since the last answer. */
export async function startAnswerClock(
  context: CommandContext,
  lead: About,
  messageId: string,
): Promise<void> {
  const { _id, no, bureauId, assigneeId } = lead;
  const object = { kind: 'lead', id: _id } as const;
  const open = await openClocks({ object, kinds: ['lead.answer'] });
  if (open.length > 0) return;
  await startClock(context, {
    ...{ kind: 'lead.answer', bureauId, subject: no, object, occasion: messageId },
    ...(assigneeId ? { ownerId: assigneeId } : {}),
  });
}

/** Something was done about a lead: its silence counts from today again. */
export async function restartSilence(context: CommandContext, { _id }: { _id: string }): Promise<void> {
  await restartClock(context, { object: { kind: 'lead', id: _id }, kinds: ['lead.silence'] });
}

/** Every clock that a lead can have. */
export const leadClockKinds = [
  'lead.verify',
  'lead.notice',
  'lead.decide',
  'lead.feedBack',
  'lead.answer',
  'lead.silence',
  'lead.delay',
  'supervisor.silence',
] as const satisfies readonly ClockKind[];
