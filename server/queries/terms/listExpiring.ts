import type { StaffContext } from '../../commands/context.ts';
import { type CardData, cardContext } from '../../domain/appointments/card.ts';
import { addDays } from '../../domain/calendar/days.ts';
import { notices } from '../../domain/terms/termStep.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { authorize } from '../../permissions/permissions.ts';
import { decodeCursor } from '../paging/cursor.ts';
import { type PageInput, toPage } from '../paging/page.ts';

const columns = { no: 1, status: 1, termStart: 1, termEnd: 1, consent: 1, cardSealed: 1 } as const;

/** Cursors hold moments: the last day of a row stands as its midnight in UTC. */
const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The bureau's terms that run out within the time of the notices, or wait for a decision after their last day; the
 * most urgent first.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listExpiring(ctx: StaffContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'term.list', { bureauId });
  const today = beijingDay(ctx.clock.now());
  const until = addDays(today, notices[0].daysBefore);
  const status = { $in: ['active', 'under_inquiry', 'ended_awaiting_decision'] as const };
  const found = await Appointment.find({ bureauId, status, ...within(until, input.cursor) }, columns)
    .sort({ termEnd: 1, _id: 1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, ({ termEnd }) => moment(termEnd));
  return {
    rows: rows.map(({ cardSealed, ...row }) => ({
      ...row,
      name: ctx.crypto.open<CardData>(cardSealed, cardContext(row._id)).name,
    })),
    nextCursor,
    today,
  };
}

export type ExpiringRow = Awaited<ReturnType<typeof listExpiring>>['rows'][number];

/** Days up to `until`, after the last row seen. */
function within(until: string, cursor: string | undefined) {
  if (!cursor) return { termEnd: { $lte: until } };
  const { at, id } = decodeCursor(cursor);
  const day = at.toISOString().slice(0, 10);
  return { termEnd: { $gte: day, $lte: until }, $or: [{ termEnd: { $gt: day } }, { _id: { $gt: id } }] };
}
