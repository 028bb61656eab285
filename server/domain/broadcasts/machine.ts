import { DomainError } from '../errors.ts';

/** Where a broadcast can stand (domain notes §3.9). `running` begins with the copy of the audience. */
export const broadcastStates = [
  'draft',
  'checked',
  'approved',
  'scheduled',
  'running',
  'paused',
  'done',
  'cancelled',
] as const;
export type BroadcastState = (typeof broadcastStates)[number];

/** What people call each state. */
export const broadcastStateLabels: Record<BroadcastState, string> = {
  draft: '草稿',
  checked: '待审批',
  approved: '待发送',
  scheduled: '已定时',
  running: '发送中',
  paused: '已暂停',
  done: '已发完',
  cancelled: '已取消',
};

interface Move {
  from: readonly BroadcastState[];
  to: BroadcastState;
}

/** Every legal move. What was checked or approved and is then changed begins again. */
export const broadcastMoves = {
  change: { from: ['draft', 'checked', 'approved'], to: 'draft' },
  check: { from: ['draft'], to: 'checked' },
  approve: { from: ['checked'], to: 'approved' },
  schedule: { from: ['approved'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'approved' },
  start: { from: ['approved', 'scheduled'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  cancel: { from: ['draft', 'checked', 'approved', 'scheduled', 'running', 'paused'], to: 'cancelled' },
} as const satisfies Record<string, Move>;

export type BroadcastMove = keyof typeof broadcastMoves;

/** True when the move is legal from `state`. */
export function canMoveBroadcast(state: BroadcastState, move: BroadcastMove): boolean {
  const { from }: Move = broadcastMoves[move];
  return from.includes(state);
}

/**
 * The state after `move`.
 * @throws DomainError `broadcast.wrong_status` when the move is not legal from `state`
 */
export function afterBroadcastMove(state: BroadcastState, move: BroadcastMove): BroadcastState {
  if (!canMoveBroadcast(state, move)) throw new DomainError('broadcast.wrong_status');
  return broadcastMoves[move].to;
}
