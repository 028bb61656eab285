import { beijingDay } from '../../domain/time.ts';
import { Application } from '../../models/application.ts';
import { UnitOpinion } from '../../models/unitOpinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, Services } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

const batch = 200;

/**
 * Ends the links that nobody answered in time and gives staff the task to chase the unit: one transaction
 * each, so that being cut off loses nothing.
 */
export async function expireUnitOpinions(services: Services): Promise<{ expired: number }> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'unitOpinions' } };
  const late = { state: 'open', expiresOn: { $lt: beijingDay(services.clock.now()) } } as const;
  let expired = 0;
  for (;;) {
    const rows = await UnitOpinion.find(late, { applicationId: 1 }).limit(batch).lean();
    if (rows.length === 0) return { expired };
    for (const row of rows) await expire(context, row);
    expired += rows.length;
  }
}

async function expire(
  context: CommandContext,
  { _id, applicationId }: { _id: string; applicationId: string },
): Promise<void> {
  await inTransaction(async () => {
    const { matchedCount } = await UnitOpinion.updateOne(
      { _id, state: 'open' },
      { $set: { state: 'expired' } },
    );
    const application = await Application.findById(applicationId).lean();
    if (matchedCount === 0 || application?.status !== 'unit_opinion') return;
    const { bureauId, no, profile } = application;
    const object = { kind: 'application', id: applicationId } as const;
    const { recruit } = context.profiles.get(profile.id, profile.version);
    const article = recruit.unitOpinionModes?.article ?? 'ours';
    await openTask(context, { bureauId, kind: 'giveUnitOpinion', object, subject: no, article });
    await appendEvent(context, {
      ...{ type: 'application.opinionExpired', bureauId, object, data: { no, linkId: _id } },
    } as const);
  });
}
