import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { YearList } from '../../models/yearList.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { institutionList } from '../../profiles/decisions/institutionList.ts';
import { profileOf } from '../../queries/bureaus/profileOf.ts';
import type { StaffContext } from '../context.ts';
import { planLongJob } from '../longJobs/planLongJob.ts';
import { yearListJob } from './jobs.ts';

/**
 * The agency begins this year's list: a worker copies the institutions that are contracted now, and that copy never
 * changes again. One list a year.
 * @throws DomainError `permission.denied`, `year_list.refused`
 */
export async function draftYearList(context: StaffContext): Promise<{ no: string }> {
  const { actor, clock, ids } = context;
  const { bureauId } = actor;
  authorize(actor, 'yearList.publish', { bureauId });
  const profile = await profileOf(context, bureauId);
  const now = clock.now();
  const today = beijingDay(now);
  const year = Number(today.slice(0, 4));
  const known = await YearList.exists({ bureauId, year });
  const verdict = institutionList(profile, { agency: true, publishedThisYear: known !== null });
  if (!verdict.ok) throw refusedList(verdict.reason);
  const _id = ids.uuid();
  const no = ids.matter('MD', today);
  return inTransaction(async () => {
    const pinned = { id: profile.id, version: profile.version };
    const dates = { createdAt: now, updatedAt: now, revision: 1 };
    const row = { _id, no, bureauId, profile: pinned, year, preparedBy: actor.id };
    await YearList.create({ ...row, state: 'preparing', ...dates });
    await planLongJob(context, yearListJob(_id));
    const object = { kind: 'yearList', id: _id } as const;
    await appendEvent(context, { type: 'yearList.drafted', bureauId, object, data: { no, year } });
    return { no };
  }).catch((error: unknown) => {
    if (isDuplicateKey(error)) throw refusedList('今年的名单已经在办理。');
    throw error;
  });
}

function refusedList(message: string): DomainError {
  return new DomainError('year_list.refused', { problems: [{ path: 'year', code: 'refused', message }] });
}
