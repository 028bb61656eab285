import { Lead, type LeadDoc } from '../../models/lead.ts';
import { moveClocks } from '../clocks/moveClocks.ts';
import type { StaffContext } from '../context.ts';

const mergedInto = (masterId: string) => ({ masterId, status: 'duplicate' }) as const;

/** Whoever works on a lead sees those that were merged into it too, except where they were taken out of one. */
export async function giveMerged({ _id }: Pick<LeadDoc, '_id'>, assigneeId: string): Promise<void> {
  await Lead.updateMany(
    { ...mergedInto(_id), excludedStaff: { $ne: assigneeId } },
    { $set: { assigneeId }, $inc: { revision: 1 } },
  );
}

/** What was merged into a lead goes with it to another unit, with the deadlines of answers that are owed. */
export async function moveMerged(
  context: StaffContext,
  { _id, bureauId }: Pick<LeadDoc, '_id' | 'bureauId'>,
  toBureauId: string,
): Promise<void> {
  const merged = { ...mergedInto(_id), bureauId };
  const rows = await Lead.find(merged, { _id: 1 }).lean();
  await Lead.updateMany(merged, {
    ...{ $set: { bureauId: toBureauId, updatedAt: context.clock.now() }, $inc: { revision: 1 } },
    $unset: { assigneeId: 1 },
  });
  for (const { _id: id } of rows) await moveClocks(context, { object: { kind: 'lead', id }, toBureauId });
}

/** Whether anybody is owed the notice of filing (S3): whoever reported by name, also in a lead that was merged into this one. */
export async function owesNotice({ _id, standing }: Pick<LeadDoc, '_id' | 'standing'>): Promise<boolean> {
  if (standing !== 'anonymous') return true;
  return (await Lead.exists({ ...mergedInto(_id), standing: { $ne: 'anonymous' } })) !== null;
}
