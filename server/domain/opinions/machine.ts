import { DomainError } from '../errors.ts';

/** Where an opinion or suggestion (意见建议) can stand (domain notes §3.5). */
export const opinionStatuses = [
  'submitted',
  'registered',
  'assigned',
  'delayed',
  'answered',
  'closed',
] as const;
export type OpinionStatus = (typeof opinionStatuses)[number];

/** What people call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const opinionStatusLabels: Record<OpinionStatus, string> = {
  submitted: '待登记',
  registered: '已登记',
  assigned: '已交办',
  delayed: '延期办理',
  answered: '已答复',
  closed: '已办结',
};

/** Statuses in which the bureau still owes a step. */
export const openOpinionStatuses = [
  'submitted',
  'registered',
  'assigned',
  'delayed',
  'answered',
] as const satisfies readonly OpinionStatus[];

interface Move {
  from: readonly OpinionStatus[];
  to: OpinionStatus;
}

/** Every step that staff can take, where it is possible, and where it leads. The author may reopen once as well (ours). */
export const opinionMoves = {
  register: { from: ['submitted'], to: 'registered' },
  assign: { from: ['registered', 'assigned', 'delayed'], to: 'assigned' },
  answer: { from: ['registered', 'assigned', 'delayed'], to: 'answered' },
  delay: { from: ['registered', 'assigned', 'delayed'], to: 'delayed' },
  close: { from: ['answered'], to: 'closed' },
  reopen: { from: ['answered', 'closed'], to: 'registered' },
} as const satisfies Record<string, Move>;

export type OpinionMove = keyof typeof opinionMoves;

/** The names of all steps. */
export const opinionMoveNames = Object.keys(opinionMoves) as [OpinionMove, ...OpinionMove[]];

/**
 * The status after `move`.
 * @throws DomainError `opinion.wrong_status` when the step is not possible from `status`
 */
export function afterOpinionMove(status: OpinionStatus, move: OpinionMove): OpinionStatus {
  const { from, to }: Move = opinionMoves[move];
  if (!from.includes(status)) throw new DomainError('opinion.wrong_status');
  return to;
}
