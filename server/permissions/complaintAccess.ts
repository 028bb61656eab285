import { type ComplaintStatus, intakeStatuses } from '../domain/complaints/machine.ts';
import { complaintInvestigators } from './areas/complaints.ts';
import type { StaffActor } from './staffActor.ts';

/** What knowing of a complaint depends on. */
export interface ComplaintFacts {
  bureauId: string;
  status: ComplaintStatus;
  investigatorId?: string | null | undefined;
  excludedStaff?: readonly string[] | null | undefined;
}

/** Roles that may know of every complaint of their bureau, at any time. */
const always = ['approver', 'auditor'] as const;

/** Whether the actor knows every complaint, only those that are being taken in, or only those they look into. */
export function complaintReach(actor: StaffActor): { all: boolean; intake: boolean; named: boolean } {
  const has = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  return { all: has(always), intake: has(['liaison']), named: has(complaintInvestigators) };
}

/**
 * Whether somebody of the staff may know that a complaint exists. A 专人 takes it in and is out once the inquiry runs:
 * no row says whose liaison they are, so each counts as the supervisor's own (ours). Recusal by interests comes on top,
 * because it is looked up.
 */
export function mayKnowComplaint(actor: StaffActor, complaint: ComplaintFacts): boolean {
  if (complaint.bureauId !== actor.bureauId) return false;
  if (complaint.excludedStaff?.includes(actor.id)) return false;
  const { all, intake, named } = complaintReach(actor);
  if (all || (named && complaint.investigatorId === actor.id)) return true;
  return intake && intakeStatuses.some((status) => status === complaint.status);
}
