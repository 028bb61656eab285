import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import type { AssessmentDoc } from '../../models/assessment.ts';

/** A number per supervisor for one assessment; whoever is missing has none. */
export type MetricSource = (
  assessment: AssessmentDoc,
  supervisorIds: readonly string[],
) => Promise<ReadonlyMap<string, number>>;

/**
 * Where the counted criteria of an assessment come from. Quality is no count: the liaison grades it. Verified tips
 * get their source with the leads; until then there are none.
 */
export const metricSources = {
  participation,
  verifiedLeads: noLeads,
} as const satisfies Record<string, MetricSource>;

export type MetricName = keyof typeof metricSources;

/** Reads every source for these supervisors. */
export async function readMetrics(assessment: AssessmentDoc, supervisorIds: readonly string[]) {
  const read = {} as Record<MetricName, ReadonlyMap<string, number>>;
  for (const name of metricNames) {
    const source: MetricSource = metricSources[name];
    read[name] = await source(assessment, supervisorIds);
  }
  return (supervisorId: string) =>
    Object.fromEntries(metricNames.map((name) => [name, read[name].get(supervisorId) ?? 0])) as Record<
      MetricName,
      number
    >;
}

export const metricNames = Object.keys(metricSources) as MetricName[];

/** What people read for each. */
export const metricLabels: Record<MetricName, string> = {
  participation: '参加宣传、培训次数',
  verifiedLeads: '查实的投诉举报',
};

async function noLeads(): Promise<ReadonlyMap<string, number>> {
  return new Map();
}

/** Attended publicity activities and trainings of the period. */
async function participation(
  { bureauId, from, to }: AssessmentDoc,
  supervisorIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const startsAt = { $gte: new Date(`${from}T00:00:00+08:00`), $lte: new Date(`${to}T23:59:59.999+08:00`) };
  const kind = { $in: ['publicity' as const, 'training' as const] };
  const activities = await Activity.find({ bureauId, kind, startsAt }, { _id: 1 }).lean();
  const groups = await ActivityInvitation.aggregate<{ _id: string; count: number }>([
    {
      $match: {
        supervisorId: { $in: [...supervisorIds] },
        activityId: { $in: activities.map(({ _id }) => _id) },
        attended: true,
      },
    },
    { $group: { _id: '$supervisorId', count: { $sum: 1 } } },
  ]);
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}
