import type { StaffContext } from '../../commands/context.ts';
import { isDialogueOrder } from '../../domain/dialogues/order.ts';
import { type DialogueStatus, dialogueStatuses } from '../../domain/dialogues/states.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Dialogue } from '../../models/dialogue.ts';
import { authorize } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import type { PageInput } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';

export interface DialogueListInput extends PageInput {
  status?: DialogueStatus | undefined;
}

/**
 * One page of the dialogues of the actor's unit: those that wait first, the longest wait on top. What was said is not read.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listDialogues(ctx: StaffContext, { status, cursor, limit }: DialogueListInput) {
  const { actor, clock } = ctx;
  const { bureauId } = actor;
  authorize(actor, 'dialogue.list', { bureauId });
  const place = cursor === undefined ? null : placeOf(cursor);
  const found = await Dialogue.find({
    bureauId,
    ...(status ? { status } : {}),
    ...(place ? { order: { $gt: place } } : {}),
  })
    .sort({ order: 1 })
    .limit(limit + 1)
    .lean();
  const rows = found.slice(0, limit);
  const names = await staffNames(
    bureauId,
    rows.flatMap(({ takenBy }) => takenBy ?? []),
  );
  const ids = rows.map(({ _id }) => _id);
  const clocks = await clocksOf({ kind: 'dialogue', ids }, beijingDay(clock.now()));
  const groups = await Dialogue.aggregate<{ _id: DialogueStatus; count: number }>([
    { $match: { bureauId } },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => ({
      ...row,
      takenByName: names.get(row.takenBy ?? '') ?? null,
      clock: clocks.get(row._id)?.[0] ?? null,
    })),
    counts: Object.fromEntries(
      dialogueStatuses.map((one) => [one, groups.find(({ _id }) => _id === one)?.count ?? 0]),
    ) as Record<DialogueStatus, number>,
    nextCursor: last ? Buffer.from(last.order).toString('base64url') : null,
  };
}

export type DialogueListRow = Awaited<ReturnType<typeof listDialogues>>['rows'][number];

/** A dialogue moves in the list while somebody turns pages: the place is where it was. */
function placeOf(cursor: string): string {
  const order = Buffer.from(cursor, 'base64url').toString('utf8');
  if (isDialogueOrder(order)) return order;
  const message = '翻页位置不对，请回到第一页。';
  throw new DomainError('input.invalid', { problems: [{ path: 'cursor', code: 'format', message }] });
}
