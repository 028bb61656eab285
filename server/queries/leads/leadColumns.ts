import { Institution } from '../../models/institution.ts';
import { staffNames } from '../staff/staffNames.ts';

/** The columns of a list; what the reporter wrote stays in the store. */
export const leadColumns = {
  ...{ no: 1, status: 1, target: 1, institutionId: 1, codes: 1, channel: 1, standing: 1, desk: 1 },
  ...{ receivedAt: 1, updatedAt: 1, assigneeId: 1, delayed: 1, outcome: 1, flags: 1, actFrom: 1, actTo: 1 },
} as const;

interface Named {
  institutionId?: string | null | undefined;
  assigneeId?: string | null | undefined;
}

/** Rows with the names that a list shows; two reads however many rows. */
export async function withLeadNames<T extends Named>(
  bureauId: string,
  rows: readonly T[],
): Promise<(T & { institutionName: string | null; assigneeName: string | null })[]> {
  const institutionIds = [...new Set(rows.flatMap((row) => row.institutionId ?? []))];
  const institutions = await Institution.find({ _id: { $in: institutionIds } }, { name: 1 }).lean();
  const names = new Map(institutions.map(({ _id, name }) => [_id, name]));
  const staff = await staffNames(
    bureauId,
    rows.flatMap((row) => row.assigneeId ?? []),
  );
  return rows.map((row) => ({
    ...row,
    institutionName: names.get(row.institutionId ?? '') ?? null,
    assigneeName: staff.get(row.assigneeId ?? '') ?? null,
  }));
}
