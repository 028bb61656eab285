import { broadcastKinds } from '../../domain/broadcasts/kinds.ts';
import { broadcastStateLabels } from '../../domain/broadcasts/machine.ts';
import type { BroadcastDoc } from '../../models/broadcast.ts';

/** A line of the list. */
export function presentBroadcastRow(row: Omit<BroadcastDoc, 'body'>) {
  const { no, kind, title, state, scheduledFor, startedAt, total, createdAt } = row;
  return {
    ...{ no, kind, kindLabel: broadcastKinds[kind].label, title },
    ...{ state, stateLabel: broadcastStateLabels[state], total: total ?? null },
    scheduledFor: scheduledFor?.toISOString() ?? null,
    startedAt: startedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
