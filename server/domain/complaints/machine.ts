import { DomainError } from '../errors.ts';

/**
 * Where the complaint of an institution about a supervisor can stand (domain notes §3.6). `proposed` and what lies before
 * `registered` are ours. Nothing here touches the term: no text knows a suspension (trap 30).
 */
export const complaintStatuses = [
  'awaiting_document',
  'filed',
  'registered',
  'inquiry',
  'proposed',
  'unfounded',
  'founded',
  'handled',
  'noted',
  'passed_on',
  'set_aside',
] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];

/** What staff call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const complaintStatusLabels: Record<ComplaintStatus, string> = {
  awaiting_document: '待补材料',
  filed: '待登记',
  registered: '已登记',
  inquiry: '核实中',
  proposed: '待决定',
  unfounded: '不属实',
  founded: '属实',
  handled: '已处理',
  noted: '已记录',
  passed_on: '转为意见',
  set_aside: '不予受理',
};

interface Move {
  from: readonly ComplaintStatus[];
  to: ComplaintStatus;
}

/** Every step, where it is possible, and where it leads. */
export const complaintMoves = {
  supply: { from: ['awaiting_document'], to: 'filed' },
  register: { from: ['filed'], to: 'registered' },
  note: { from: ['filed'], to: 'noted' },
  passOn: { from: ['filed'], to: 'passed_on' },
  setAside: { from: ['awaiting_document', 'filed'], to: 'set_aside' },
  investigate: { from: ['registered', 'inquiry'], to: 'inquiry' },
  propose: { from: ['inquiry'], to: 'proposed' },
  sendBack: { from: ['proposed'], to: 'inquiry' },
  dismissComplaint: { from: ['proposed'], to: 'unfounded' },
  uphold: { from: ['proposed'], to: 'founded' },
  handle: { from: ['founded'], to: 'handled' },
} as const satisfies Record<string, Move>;

export type ComplaintMove = keyof typeof complaintMoves;

/** What staff do by hand; the document comes in through its own command. */
export const complaintStepNames = (Object.keys(complaintMoves) as ComplaintMove[]).filter(
  (move): move is ComplaintStepName => move !== 'supply',
);
export type ComplaintStepName = Exclude<ComplaintMove, 'supply'>;

/**
 * The status after `move`.
 * @throws DomainError `complaint.wrong_status` when the step is not possible from `status`
 */
export function afterComplaintMove(status: ComplaintStatus, move: ComplaintMove): ComplaintStatus {
  const { from, to }: Move = complaintMoves[move];
  if (!from.includes(status)) throw new DomainError('complaint.wrong_status');
  return to;
}

/** Statuses from which nothing follows. */
export const closedComplaintStatuses = [
  'unfounded',
  'handled',
  'noted',
  'passed_on',
  'set_aside',
] as const satisfies readonly ComplaintStatus[];

/** Before anybody looks into it. */
export const intakeStatuses = [
  'awaiting_document',
  'filed',
  'registered',
  'noted',
  'passed_on',
  'set_aside',
] as const satisfies readonly ComplaintStatus[];

/** The supervisor knows of it from here on, and hears of every change. */
export const heardStatuses = [
  'inquiry',
  'proposed',
  'unfounded',
  'founded',
  'handled',
] as const satisfies readonly ComplaintStatus[];

/** Results that the institution hears of. */
export const toldStatuses = [
  'founded',
  ...closedComplaintStatuses,
] as const satisfies readonly ComplaintStatus[];
