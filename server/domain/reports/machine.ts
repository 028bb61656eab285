import { DomainError } from '../errors.ts';

/** Where the report of a visit or inspection can stand (domain notes §3.4). Drafts live in the chat. */
export const reportStatuses = ['submitted', 'returned', 'accepted', 'split', 'archived'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** What people call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const reportStatusLabels: Record<ReportStatus, string> = {
  submitted: '待审阅',
  returned: '待补充',
  accepted: '已采纳',
  split: '办理中',
  archived: '全部办结',
};

/** Statuses in which somebody still owes a step. */
export const openReportStatuses = [
  'submitted',
  'returned',
  'accepted',
  'split',
] as const satisfies readonly ReportStatus[];

interface Move {
  from: readonly ReportStatus[];
  to: ReportStatus;
}

/**
 * Every step: staff accept, return and split; the author hands in again. What was returned and is not completed, such as
 * by somebody whose term has ended since, is accepted as it stands. It archives itself when everything that came out of it
 * is closed, or nothing did.
 */
export const reportMoves = {
  accept: { from: ['submitted', 'returned'], to: 'accepted' },
  return: { from: ['submitted'], to: 'returned' },
  resubmit: { from: ['returned'], to: 'submitted' },
  split: { from: ['accepted'], to: 'split' },
  archive: { from: ['split'], to: 'archived' },
} as const satisfies Record<string, Move>;

export type ReportMove = keyof typeof reportMoves;

/** The names of all steps. */
export const reportMoveNames = Object.keys(reportMoves) as [ReportMove, ...ReportMove[]];

/**
 * The status after `move`.
 * @throws DomainError `report.wrong_status` when the step is not possible from `status`
 */
export function afterReportMove(status: ReportStatus, move: ReportMove): ReportStatus {
  const { from, to }: Move = reportMoves[move];
  if (!from.includes(status)) throw new DomainError('report.wrong_status');
  return to;
}
