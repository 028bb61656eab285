import { DomainError } from '../errors.ts';

/** Where an activity can stand (domain notes §3.8). */
export const activityStatuses = ['planned', 'notified', 'held', 'closed', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** What people call each status. */
export const activityStatusLabels: Record<ActivityStatus, string> = {
  planned: '待通知',
  notified: '已通知',
  held: '已举行',
  closed: '已办结',
  cancelled: '已取消',
};

interface Move {
  from: readonly ActivityStatus[];
  to: ActivityStatus;
}

/** Every legal move. Attendance may be completed while the activity is `held`; what took place cannot be cancelled. */
export const activityMoves = {
  notify: { from: ['planned'], to: 'notified' },
  recordAttendance: { from: ['notified', 'held'], to: 'held' },
  close: { from: ['held'], to: 'closed' },
  cancel: { from: ['planned', 'notified'], to: 'cancelled' },
} as const satisfies Record<string, Move>;

export type ActivityMove = keyof typeof activityMoves;

/** Whether `move` is legal from `status`. */
export function mayMoveActivity(status: ActivityStatus, move: ActivityMove): boolean {
  const { from }: Move = activityMoves[move];
  return from.includes(status);
}

/**
 * The status after `move`.
 * @throws DomainError `activity.wrong_status` when the move is not legal from `status`
 */
export function afterActivityMove(status: ActivityStatus, move: ActivityMove): ActivityStatus {
  if (!mayMoveActivity(status, move)) throw new DomainError('activity.wrong_status');
  return activityMoves[move].to;
}
