import { Institution } from '../../models/institution.ts';
import { YearList } from '../../models/yearList.ts';
import { YearListEntry } from '../../models/yearListEntry.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { LongJobRun } from '../longJobs/runLongJob.ts';

const part = 500;
const columns = { code: 1, name: 1, kind: 1, district: 1, contracted: 1 } as const;

/** Copies the contracted institutions into a list, by code (job `yearListEntries`); its cursor is the last code. */
export const copyEntries: LongJobRun = async (context, { objectId: listId, cursor }, advance) => {
  const list = await YearList.findById(listId).lean();
  if (!list) return advance(null, async () => undefined);
  const { bureauId, no } = list;
  for (let from = cursor; ; ) {
    const rows = await Institution.find({ bureauId, code: { $gt: from } }, columns)
      .sort({ code: 1 })
      .limit(part)
      .lean();
    const last = rows.at(-1);
    if (!last) break;
    from = last.code;
    const entries = rows
      .filter(({ contracted }) => contracted)
      .map(({ _id: institutionId, code, name, kind, district }) => {
        return {
          _id: `${listId}-${code}`,
          listId,
          institutionId,
          code,
          name,
          kind,
          district: district ?? undefined,
        };
      });
    await advance(from, async () => {
      if (entries.length > 0) await YearListEntry.insertMany(entries);
      await YearList.updateOne({ _id: listId }, { $inc: { total: entries.length } });
    });
  }
  await advance(null, async () => {
    const changes = {
      $set: { state: 'draft', updatedAt: context.clock.now() },
      $inc: { revision: 1 },
    } as const;
    const after = await YearList.findByIdAndUpdate(listId, changes, { returnDocument: 'after' }).lean();
    const object = { kind: 'yearList', id: listId } as const;
    const data = { no, total: after?.total ?? 0 };
    await appendEvent(context, { type: 'yearList.prepared', bureauId, object, data });
  });
};
