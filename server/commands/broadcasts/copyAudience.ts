import type { Audience } from '../../domain/broadcasts/audience.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { Broadcast, type BroadcastDoc } from '../../models/broadcast.ts';
import { audienceFilter } from '../../queries/broadcasts/audienceFilter.ts';
import { audienceUnits } from '../../queries/broadcasts/audienceUnits.ts';
import { JobOvertaken, type LongJobRun } from '../longJobs/runLongJob.ts';
import { beginScheduled } from './beginScheduled.ts';
import { closeAudience } from './closeAudience.ts';
import { type AudienceTerm, writeRecipients } from './writeRecipients.ts';

/** People of one transaction. */
const audiencePart = 1_000;

/**
 * Copies the audience of a broadcast that has started (job `broadcastAudience`), unit by unit: who is in force on the day of
 * the start, however long it takes. Its cursor is the unit and the last term of it that was copied; the last part closes
 * the audience and asks for the sending.
 */
export const copyAudience: LongJobRun = async (context, { objectId, cursor }, advance) => {
  let broadcast = await Broadcast.findById(objectId, { body: 0 }).lean();
  if (broadcast?.state === 'scheduled') {
    await advance(cursor, () => beginScheduled(context, objectId));
    broadcast = await Broadcast.findById(objectId, { body: 0 }).lean();
  }
  if (!broadcast || !isUnderWay(broadcast)) return advance(null, async () => undefined);
  const { audience, bureauId, startedAt } = broadcast;
  const today = beijingDay(startedAt ?? context.clock.now());
  const units = await audienceUnits(bureauId, audience);
  const [unit = '', last = ''] = cursor.split('|');
  for (const id of units.filter((one) => one >= unit)) {
    let after = id === unit ? last : '';
    for (;;) {
      const terms = await nextTerms({ id, audience, today }, after);
      const end = terms.at(-1);
      if (!end) break;
      after = end._id;
      await advance(`${id}|${after}`, async () => {
        await requireUnderWay(objectId);
        await writeRecipients(context, objectId, terms);
      });
      if (terms.length < audiencePart) break;
    }
  }
  await advance(null, async () => {
    await requireUnderWay(objectId);
    await closeAudience(context, objectId);
  });
};

function isUnderWay({ state }: Pick<BroadcastDoc, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

async function requireUnderWay(id: string): Promise<void> {
  const broadcast = await Broadcast.findById(id, { state: 1 }).lean();
  if (!broadcast || !isUnderWay(broadcast)) throw new JobOvertaken(id);
}

function nextTerms(
  { id, audience, today }: { id: string; audience: Audience; today: string },
  after: string,
): Promise<AudienceTerm[]> {
  return Appointment.find(
    { bureauId: id, ...audienceFilter(audience, today), _id: { $gt: after } },
    { bureauId: 1, supervisorId: 1, personId: 1 },
  )
    .sort({ _id: 1 })
    .limit(audiencePart)
    .lean();
}
