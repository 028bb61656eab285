import { DomainError } from '../errors.ts';

/** Where one term of a supervisor can stand (domain notes §3.2). A renewal is a new row; the old one ends as `renewed`. */
export const appointmentStatuses = [
  'appointed',
  'active',
  'under_inquiry',
  'renewed',
  'lapsed',
  'ended_awaiting_decision',
  'ended',
  'dismissed',
  'resigned',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** What people call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const appointmentStatusLabels: Record<AppointmentStatus, string> = {
  appointed: '待发证',
  active: '在聘',
  under_inquiry: '核查中',
  renewed: '已续聘',
  lapsed: '自然解聘',
  ended_awaiting_decision: '期满待定',
  ended: '已终止',
  dismissed: '已解聘',
  resigned: '已辞任',
};

interface Move {
  from: readonly AppointmentStatus[];
  to: AppointmentStatus;
}

const serving = ['active', 'under_inquiry'] as const;

/** Every legal move. Nothing suspends: an inquiry takes no right away, for no text allows it (trap 30). */
export const appointmentMoves = {
  activate: { from: ['appointed'], to: 'active' },
  inquire: { from: ['active'], to: 'under_inquiry' },
  clear: { from: ['under_inquiry'], to: 'active' },
  lapse: { from: serving, to: 'lapsed' },
  awaitDecision: { from: serving, to: 'ended_awaiting_decision' },
  end: { from: ['ended_awaiting_decision'], to: 'ended' },
  continue: { from: ['active', 'under_inquiry', 'ended_awaiting_decision'], to: 'renewed' },
  dismiss: { from: ['appointed', 'active', 'under_inquiry'], to: 'dismissed' },
  resign: { from: ['appointed', 'active', 'under_inquiry'], to: 'resigned' },
} as const satisfies Record<string, Move>;

export type AppointmentMove = keyof typeof appointmentMoves;

/**
 * The status after `move`.
 * @throws DomainError `appointment.wrong_status` when the move is not legal from `status`
 */
export function afterAppointmentMove(status: AppointmentStatus, move: AppointmentMove): AppointmentStatus {
  const { from, to }: Move = appointmentMoves[move];
  if (!from.includes(status)) throw new DomainError('appointment.wrong_status');
  return to;
}
