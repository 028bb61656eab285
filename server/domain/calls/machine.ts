import { DomainError } from '../errors.ts';

/** Where a call (招聘公告) can stand (domain notes §3.13). */
export const callStatuses = ['draft', 'approved', 'published', 'closed', 'resultsPublished'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** What people call each status. */
export const callStatusLabels: Record<CallStatus, string> = {
  draft: '草稿',
  approved: '待发布',
  published: '已发布',
  closed: '已截止',
  resultsPublished: '已公布结果',
};

interface Move {
  from: readonly CallStatus[];
  to: CallStatus;
}

/** Every legal move. What was approved and is then changed needs approval again. */
export const callMoves = {
  update: { from: ['draft', 'approved'], to: 'draft' },
  approve: { from: ['draft'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  close: { from: ['published'], to: 'closed' },
  publishResults: { from: ['closed'], to: 'resultsPublished' },
} as const satisfies Record<string, Move>;

export type CallMove = keyof typeof callMoves;

/** True when the move is legal from `status`. */
export function canMoveCall(status: CallStatus, move: CallMove): boolean {
  const { from }: Move = callMoves[move];
  return from.includes(status);
}

/**
 * The status after `move`.
 * @throws DomainError `call.wrong_status` when the move is not legal from `status`
 */
export function afterCallMove(status: CallStatus, move: CallMove): CallStatus {
  if (!canMoveCall(status, move)) throw new DomainError('call.wrong_status');
  return callMoves[move].to;
}
