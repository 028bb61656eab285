import { DomainError } from '../../domain/errors.ts';
import { YearList } from '../../models/yearList.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findYearList } from '../../queries/yearLists/findYearList.ts';
import type { StaffContext } from '../context.ts';
import { planLongJob } from '../longJobs/planLongJob.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { yearListNoticesJob } from './jobs.ts';

/**
 * The agency publishes a list; the one before is superseded, and every supervisor in force is told by a job of its
 * own, so that thousands of messages are no single transaction.
 * @throws DomainError `year_list.not_found`, `permission.denied`, `year_list.wrong_status`, `request.conflict`
 */
export async function publishYearList(
  context: StaffContext,
  { no, revision }: { no: string; revision: number },
): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const list = await findYearList(actor, no);
    authorize(actor, 'yearList.publish', list);
    if (list.state !== 'draft') throw new DomainError('year_list.wrong_status');
    const { _id, bureauId, year } = list;
    const now = clock.now();
    for (const before of await YearList.find({ bureauId, state: 'published' }, { no: 1, year: 1 }).lean()) {
      await YearList.updateOne(
        { _id: before._id },
        { $set: { state: 'superseded', updatedAt: now }, $inc: { revision: 1 } },
      );
      const object = { kind: 'yearList', id: before._id } as const;
      const data = { no: before.no, year: before.year };
      await appendEvent(context, { type: 'yearList.superseded', bureauId, object, data });
    }
    const published = {
      state: 'published',
      publishedBy: actor.id,
      publishedAt: now,
      updatedAt: now,
    } as const;
    const { matchedCount } = await YearList.updateOne(
      { _id, revision },
      { $set: published, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    await planLongJob(context, yearListNoticesJob(_id));
    const duty = { kind: 'yearList', id: `${bureauId}-${year}` } as const;
    await closeTasks(context, { object: duty, kinds: ['publishInstitutionList'], state: 'done' });
    const object = { kind: 'yearList', id: _id } as const;
    await appendEvent(context, { type: 'yearList.published', bureauId, object, data: { no, year } });
  });
}
