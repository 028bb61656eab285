import { isInForce } from '../../domain/appointments/inForce.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';
import { YearList } from '../../models/yearList.ts';
import { afterCursor, toPage } from '../../queries/paging/page.ts';
import type { LongJobRun } from '../longJobs/runLongJob.ts';
import { tell } from '../tasks/tell.ts';

const part = 100;
const serving = { status: { $in: ['active' as const, 'under_inquiry' as const] } };
type Term = Pick<AppointmentDoc, '_id' | keyof typeof columns>;

const columns = { no: 1, personId: 1, status: 1, termStart: 1, termEnd: 1, createdAt: 1 } as const;

/** Tells every supervisor in force of a published list, page by page (job `yearListNotices`); others get nothing. */
export const tellSupervisors: LongJobRun = async (context, { objectId, cursor }, advance) => {
  const list = await YearList.findById(objectId).lean();
  if (!list) return advance(null, async () => undefined);
  const { bureauId, profile } = list;
  const { service } = context.profiles.get(profile.id, profile.version);
  const article = service.institutionList?.article ?? 'ours';
  for (let next: string | null = cursor; next !== null; ) {
    const found: Term[] = await Appointment.find(
      { bureauId, ...serving, ...afterCursor('createdAt', next || undefined) },
      columns,
    )
      .sort({ createdAt: -1, _id: -1 })
      .limit(part + 1)
      .lean();
    const page = toPage(found, { limit: part }, (row) => row.createdAt);
    const today = beijingDay(context.clock.now());
    await advance(page.nextCursor, async () => {
      for (const term of page.rows.filter((row) => isInForce(row, today))) {
        const { personId, no: subject } = term;
        const cause = `${objectId}-${term._id}`;
        const object = personId
          ? ({ kind: 'yearList', id: objectId } as const)
          : ({ kind: 'appointment', id: term._id } as const);
        await tell(context, {
          cause,
          kind: 'yearListPublished',
          bureauId,
          personId,
          object,
          subject,
          article,
        });
      }
    });
    next = page.nextCursor;
  }
};
