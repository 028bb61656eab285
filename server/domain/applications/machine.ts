import { DomainError } from '../errors.ts';

/** Where an application can stand (domain notes §3.1); drafts live in the conversation, not here. */
export const applicationStatuses = [
  'unit_opinion',
  'submitted',
  'returned',
  'screened_out',
  'shortlisted',
  'pooled',
  'appointed',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What people call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const statusLabels: Record<ApplicationStatus, string> = {
  unit_opinion: '待单位意见',
  submitted: '审核中',
  returned: '请补正',
  screened_out: '未通过',
  shortlisted: '审核通过',
  pooled: '已入库',
  appointed: '已聘任',
  rejected: '未通过',
  withdrawn: '已撤回',
};

/** The same for staff, who see two ways of not being taken side by side. */
export const staffStatusLabels: typeof statusLabels = { ...statusLabels, screened_out: '筛查未通过' };

interface Move {
  from: readonly ApplicationStatus[];
  to: ApplicationStatus;
}

/** Every legal move. A returned application is the applicant's turn, one that waits for an opinion the unit's. */
export const applicationMoves = {
  return: { from: ['submitted'], to: 'returned' },
  giveOpinion: { from: ['unit_opinion'], to: 'submitted' },
  screenOut: { from: ['submitted'], to: 'screened_out' },
  reject: { from: ['unit_opinion', 'submitted', 'shortlisted', 'pooled'], to: 'rejected' },
  shortlist: { from: ['submitted'], to: 'shortlisted' },
  pool: { from: ['shortlisted'], to: 'pooled' },
  appoint: { from: ['shortlisted', 'pooled'], to: 'appointed' },
  resubmit: { from: ['returned'], to: 'submitted' },
  withdraw: { from: ['unit_opinion', 'submitted', 'returned', 'shortlisted', 'pooled'], to: 'withdrawn' },
} as const satisfies Record<string, Move>;

export type ApplicationMove = keyof typeof applicationMoves;
export type Decision = 'return' | 'reject' | 'shortlist' | 'pool';

/** Statuses in which a person may not open a second application with the same bureau. */
export const openStatuses: readonly ApplicationStatus[] = [
  'unit_opinion',
  'submitted',
  'returned',
  'shortlisted',
  'pooled',
];

/** While these last, reviewers may write and change their scores. */
export const scoredIn: readonly ApplicationStatus[] = ['submitted', 'shortlisted', 'pooled'];

/**
 * The status after `move`.
 * @throws DomainError `application.wrong_status` when the move is not legal from `status`.
 */
export function afterMove(status: ApplicationStatus, move: ApplicationMove): ApplicationStatus {
  const { from, to }: Move = applicationMoves[move];
  if (!from.includes(status)) throw new DomainError('application.wrong_status');
  return to;
}
