import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Reconciliation } from '../../models/reconciliation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, StaffContext } from '../context.ts';
import { planLongJob } from '../longJobs/planLongJob.ts';
import { reconcilingJob } from './jobs.ts';

/**
 * Begins to compare a month (again): every day's bill is read anew, what was settled by a person stays settled.
 * @param month `YYYY-MM`, over already
 * @throws DomainError `permission.denied`, `reconciliation.too_early`, `reconciliation.running`
 */
export async function startReconciliation(
  context: StaffContext,
  { month }: { month: string },
): Promise<void> {
  const { actor, clock } = context;
  authorize(actor, 'reconciliation.work', { bureauId: actor.bureauId });
  if (month >= beijingDay(clock.now()).slice(0, 7)) throw new DomainError('reconciliation.too_early');
  await inTransaction(() => beginMonth(context, { bureauId: actor.bureauId, month }));
}

/** The same for the system, which begins each month by itself; in the running transaction. */
export async function beginMonth(
  context: CommandContext,
  { bureauId, month }: { bureauId: string; month: string },
): Promise<void> {
  const { actor, clock } = context;
  const _id = `${bureauId}-${month}`;
  const now = clock.now();
  const before = await Reconciliation.findById(_id, { state: 1 }).lean();
  if (before?.state === 'running') throw new DomainError('reconciliation.running');
  await Reconciliation.updateOne(
    { _id },
    {
      $set: {
        ...{ bureauId, month, state: 'running', startedBy: actor.id, startedAt: now },
        ...{ lines: 0, matched: 0, matchedFen: 0, differences: 0 },
      },
      $unset: { finishedAt: 1, doneUntil: 1, problem: 1 },
    },
    { upsert: true },
  );
  await planLongJob(context, reconcilingJob(_id));
  const object = { kind: 'reconciliation', id: _id } as const;
  await appendEvent(context, { type: 'reconciliation.started', bureauId, object, data: { month } });
}
