import type { Day } from '../../domain/calendar/days.ts';
import type { Holder } from '../../domain/recusal/interests.ts';

/**
 * The part of a filter that finds interests which keep their holder away on `today`: one that has not begun or is
 * over does not. `recusing` is kept by the commands (`recusalVerdict`), so lists need no rule of their own.
 */
export function recusingOn(today: Day): Record<string, unknown> {
  return {
    recusing: true,
    $and: [
      { $or: [{ since: null }, { since: { $lte: today } }] },
      { $or: [{ until: null }, { until: { $gte: today } }] },
    ],
  };
}

/** The part of a filter that names the holder. */
export function heldBy({ kind, id }: Holder): Record<string, unknown> {
  return { 'holder.kind': kind, 'holder.id': id };
}
