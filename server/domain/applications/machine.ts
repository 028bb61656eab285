import { DomainError } from '../errors.ts';

/** Where an application can stand (domain notes §3.1); drafts live in the conversation, not here. */
export const applicationStatuses = ['submitted', 'returned', 'shortlisted', 'rejected', 'withdrawn'] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What people call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const statusLabels: Record<ApplicationStatus, string> = {
  submitted: '审核中',
  returned: '请补正',
  shortlisted: '审核通过',
  rejected: '未通过',
  withdrawn: '已撤回',
};

interface Move {
  from: readonly ApplicationStatus[];
  to: ApplicationStatus;
}

/** Every legal move. Staff decide on `submitted` only: a returned application is the applicant's turn. */
export const applicationMoves = {
  return: { from: ['submitted'], to: 'returned' },
  reject: { from: ['submitted'], to: 'rejected' },
  shortlist: { from: ['submitted'], to: 'shortlisted' },
  resubmit: { from: ['returned'], to: 'submitted' },
  withdraw: { from: ['submitted', 'returned', 'shortlisted'], to: 'withdrawn' },
} as const satisfies Record<string, Move>;

export type ApplicationMove = keyof typeof applicationMoves;
export type Decision = 'return' | 'reject' | 'shortlist';

/** Statuses in which a person may not open a second application with the same bureau. */
export const openStatuses: readonly ApplicationStatus[] = ['submitted', 'returned', 'shortlisted'];

/**
 * The status after `move`.
 * @throws DomainError `application.wrong_status` when the move is not legal from `status`.
 */
export function afterMove(status: ApplicationStatus, move: ApplicationMove): ApplicationStatus {
  const { from, to }: Move = applicationMoves[move];
  if (!from.includes(status)) throw new DomainError('application.wrong_status');
  return to;
}
