import { beijingDay } from '../../domain/time.ts';
import { Lead } from '../../models/lead.ts';
import { LeadTallies } from '../../models/leadTally.ts';
import { tallyId } from '../../queries/statistics/tallyId.ts';
import type { EventHandler } from './types.ts';

type Changing = 'lead.submitted' | 'lead.stepped' | 'lead.takenOver';

/**
 * A lead came in, went on or moved: the tallies of its month are to be counted again, in the unit that has it and in the one that had it
 * when this happened. What was merged into a lead moves with it. Marked twice is counted once.
 */
export const markTally: EventHandler<Changing> = async ({ object, bureauId, data }) => {
  const fields = { bureauId: 1, receivedAt: 1 } as const;
  const leads = await Lead.find({ _id: object.id }, fields).lean();
  const before = 'fromBureauId' in data ? [bureauId, data.fromBureauId] : [bureauId];
  const hasMoved = before.length > 1 || leads.some((lead) => lead.bureauId !== bureauId);
  const merged = hasMoved ? await Lead.find({ masterId: object.id }, fields).lean() : [];
  const ids = [...leads, ...merged].flatMap((lead) => {
    const [year = 0, month = 1] = beijingDay(lead.receivedAt).split('-').map(Number);
    return [...before, lead.bureauId].map((unit) => tallyId(unit, { year, month: month - 1 }));
  });
  await LeadTallies.bulkWrite(
    [...new Set(ids)].map((_id) => ({
      updateOne: { filter: { _id }, update: { $inc: { changes: 1 } }, upsert: true },
    })),
  );
};
