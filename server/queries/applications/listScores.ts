import type { StaffContext } from '../../commands/context.ts';
import { ScoreSheet } from '../../models/scoreSheet.ts';

/** One reviewer's sheet, opened. */
export interface OpenSheet {
  reviewerId: string;
  points: readonly { criterion: string; points: number }[];
  note: string;
  updatedAt: Date;
}

/** The sheets of an application, oldest first. Its reader has been authorised. */
export async function listScores({ crypto }: StaffContext, applicationId: string): Promise<OpenSheet[]> {
  const rows = await ScoreSheet.find({ applicationId }).sort({ updatedAt: 1 }).lean();
  return rows.map(({ _id, reviewerId, points, noteSealed, updatedAt }) => ({
    ...{ reviewerId, updatedAt },
    points: points.map(({ criterion, points: given }) => ({ criterion, points: given })),
    note: noteSealed ? crypto.open<string>(noteSealed, `scoreNote:${_id}`) : '',
  }));
}
