import { matterMessageContext, reportAnswersContext } from '../../commands/authors/sealed.ts';
import type { Services } from '../../commands/context.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { MatterMessage } from '../../models/matterMessage.ts';
import { Report } from '../../models/report.ts';
import { ownReporterIds } from '../vault/ownReporterIds.ts';

/** More than a list in chat shows. */
const shown = 9;

/** A report that waits for its author to complete it. */
export interface OwnReturnedReport {
  no: string;
  form: FormRef;
  answers: Answers;
  reason?: string;
  returnedAt: Date;
}

/** The reports of a person that staff gave back, the newest return in front, with their answers and the reason. */
export async function listReturnedReports(
  { crypto }: Pick<Services, 'crypto'>,
  personId: string,
): Promise<OwnReturnedReport[]> {
  const keys = await ownReporterIds(crypto, personId);
  if (keys.length === 0) return [];
  const rows = await Report.find(
    { reporterId: { $in: keys }, status: 'returned' },
    { no: 1, form: 1, answersSealed: 1, updatedAt: 1 },
  )
    .sort({ updatedAt: -1, _id: -1 })
    .limit(shown)
    .lean();
  if (rows.length === 0) return [];
  const ids = rows.map(({ _id }) => _id);
  const lines = await MatterMessage.find({
    ...{ 'object.kind': 'report', 'object.id': { $in: ids } },
    notice: 'reportReturned',
  })
    .sort({ at: -1, _id: -1 })
    .lean();
  return rows.map(({ _id, no, form, answersSealed, updatedAt }) => {
    const line = lines.find(({ object }) => object.id === _id);
    return {
      ...{ no, form: { id: form.id, version: form.version }, returnedAt: line?.at ?? updatedAt },
      answers: crypto.open<Answers>(answersSealed, reportAnswersContext(_id)),
      ...(line ? { reason: crypto.open<string>(line.textSealed, matterMessageContext(line._id)) } : {}),
    };
  });
}
