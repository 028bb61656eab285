import { DomainError } from '../errors.ts';

/** Where a lead (举报线索) can stand (domain notes §3.3). What arrives is registered in the same moment. */
export const leadStatuses = [
  'registered',
  'verifying',
  'filed',
  'not_filed',
  'investigating',
  'decided',
  'fed_back',
  'reward_check',
  'closed',
  'reclassified',
  'transferred',
  'duplicate',
] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** What people call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const leadStatusLabels: Record<LeadStatus, string> = {
  registered: '已登记',
  verifying: '核查中',
  filed: '已立案',
  not_filed: '不予立案',
  investigating: '调查中',
  decided: '已处理',
  fed_back: '已反馈',
  reward_check: '奖励核定',
  closed: '已办结',
  reclassified: '已转办',
  transferred: '已移送',
  duplicate: '已并案',
};

/** Statuses in which the bureau still owes a step. */
export const openLeadStatuses = [
  'registered',
  'verifying',
  'filed',
  'not_filed',
  'investigating',
  'decided',
  'fed_back',
  'reward_check',
] as const satisfies readonly LeadStatus[];

/** Whether the bureau still owes a step. */
export function isOpenLead(status: LeadStatus): boolean {
  return (openLeadStatuses as readonly LeadStatus[]).includes(status);
}

/** Where a lead can stand that others are merged into. Of one that was not filed, their reporters would never learn the reason. */
export const masterStatuses: readonly LeadStatus[] = openLeadStatuses.filter((one) => one !== 'not_filed');

interface Move {
  from: readonly LeadStatus[];
  /** Absent: the step leaves the status as it is. */
  to?: LeadStatus;
}

/** Every step that staff can take, where it is possible, and where it leads. */
export const leadMoves = {
  accept: { from: ['registered'], to: 'verifying' },
  assign: { from: ['verifying', 'filed', 'investigating', 'decided'] },
  reclassify: { from: ['registered', 'verifying'], to: 'reclassified' },
  transfer: { from: ['registered', 'verifying'], to: 'transferred' },
  passDown: { from: ['registered', 'verifying'], to: 'registered' },
  report: { from: ['verifying', 'filed', 'investigating', 'decided'] },
  merge: { from: ['registered', 'verifying'], to: 'duplicate' },
  extendVerification: { from: ['verifying'] },
  file: { from: ['verifying'], to: 'filed' },
  notFile: { from: ['verifying'], to: 'not_filed' },
  notify: { from: ['filed', 'not_filed', 'investigating', 'decided'] },
  investigate: { from: ['filed'], to: 'investigating' },
  extendDecision: { from: ['filed', 'investigating'] },
  pause: { from: ['filed', 'investigating'] },
  resume: { from: ['filed', 'investigating'] },
  decide: { from: ['investigating'], to: 'decided' },
  delay: { from: ['registered', 'verifying', 'filed', 'investigating', 'decided'] },
  feedBack: { from: ['decided'], to: 'fed_back' },
  checkReward: { from: ['fed_back'], to: 'reward_check' },
  close: { from: ['not_filed', 'fed_back', 'reward_check'], to: 'closed' },
  reopen: { from: ['closed', 'not_filed', 'reclassified', 'transferred', 'duplicate'], to: 'registered' },
} as const satisfies Record<string, Move>;

export type LeadMove = keyof typeof leadMoves;

/** The names of all steps. */
export const leadMoveNames = Object.keys(leadMoves) as [LeadMove, ...LeadMove[]];

/**
 * The status after `move`.
 * @throws DomainError `lead.wrong_status` when the step is not possible from `status`
 */
export function afterLeadMove(status: LeadStatus, move: LeadMove): LeadStatus {
  const { from, to }: Move = leadMoves[move];
  if (!from.includes(status)) throw new DomainError('lead.wrong_status');
  return to ?? status;
}
