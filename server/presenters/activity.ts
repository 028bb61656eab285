import { activityKindLabels } from '../domain/activities/kinds.ts';
import {
  type ActivityMove,
  activityMoves,
  activityStatusLabels,
  mayMoveActivity,
} from '../domain/activities/machine.ts';
import { replyLabels } from '../domain/activities/replies.ts';
import { articleWords } from '../domain/articles.ts';
import { documentStatusLabel } from '../domain/documents/machine.ts';
import { reportStatusLabels } from '../domain/reports/machine.ts';
import type { ActivityDoc } from '../models/activity.ts';
import { can, type Permission } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import type { ActivityFile } from '../queries/activities/getActivity.ts';

type Row = Pick<
  ActivityDoc,
  'no' | 'kind' | 'status' | 'title' | 'place' | 'startsAt' | 'invitedCount' | 'attendedCount'
>;

/** A line of the list. */
export function presentActivityRow(row: Row) {
  const { no, kind, status, title, place, startsAt, invitedCount, attendedCount } = row;
  return {
    ...{ no, kind, kindLabel: activityKindLabels[kind], status, statusLabel: activityStatusLabels[status] },
    ...{ title, place, startsAt: startsAt.toISOString(), invitedCount, attendedCount },
  };
}

const moveNames = Object.keys(activityMoves) as ActivityMove[];
const movePermissions: Record<ActivityMove, Permission> = {
  notify: 'activity.invite',
  recordAttendance: 'activity.run',
  close: 'activity.run',
  cancel: 'activity.cancel',
};

/** One activity as the console shows it to `actor`, with what they may do now. */
export function presentActivity(
  { activity, institution, counts, materials, minutes, opinions, reports }: ActivityFile,
  actor: StaffActor,
) {
  const { article, replyBy, agenda, audience, invitedAt, cancelReason, revision, status } = activity;
  return {
    ...presentActivityRow(activity),
    ...{ revision, basis: articleWords(article), replyBy: replyBy ?? null, agenda: agenda ?? null },
    institution: institution ? { code: institution.code, name: institution.name } : null,
    audience: audience?.kind ?? null,
    allInvited: Boolean(invitedAt),
    counts: counts.map(({ state, count }) => ({ state, label: replyLabels[state], count })),
    materials: materials.map(({ no, kind, title, status, readCount, forInvited }) => ({
      ...{ no, kind, title, status, statusLabel: documentStatusLabel(status, forInvited), readCount },
    })),
    mayBindMaterials: status !== 'cancelled' && can(actor, 'activity.run', activity),
    reports: reports.map(({ no, status: at }) => ({ no, statusLabel: reportStatusLabels[at] })),
    ...{ minutes, opinions, cancelReason: cancelReason ?? null },
    moves: moveNames.filter(
      (move) => mayMoveActivity(status, move) && can(actor, movePermissions[move], activity),
    ),
  };
}
