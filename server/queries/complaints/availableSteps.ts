import { complaintSteps } from '../../commands/complaints/steps/index.ts';
import {
  type ComplaintStatus,
  type ComplaintStepName,
  complaintMoves,
  complaintStepNames,
} from '../../domain/complaints/machine.ts';
import type { ComplaintDoc } from '../../models/complaint.ts';
import { can } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** Intake steps belong to one way of taking it each. */
const ways: Readonly<Partial<Record<ComplaintStepName, string>>> = {
  register: 'complaint',
  note: 'note',
  passOn: 'opinion',
};

/** The steps that somebody can take now, with what their buttons say: the console repeats no rule. */
export function availableComplaintSteps(
  actor: StaffActor,
  complaint: Pick<ComplaintDoc, 'bureauId' | 'status' | 'takenAs' | 'investigatorId' | 'proposedBy'>,
): { name: ComplaintStepName; label: string }[] {
  const { status, takenAs, investigatorId, proposedBy } = complaint;
  const isInvestigator = [investigatorId, proposedBy].includes(actor.id);
  return complaintStepNames
    .filter((name) => {
      const from: readonly ComplaintStatus[] = complaintMoves[name].from;
      if (!from.includes(status) || (ways[name] ?? takenAs) !== takenAs) return false;
      if (name === 'propose' && investigatorId !== actor.id) return false;
      if (status !== 'inquiry' && investigatorId && isInvestigator) return false;
      return can(actor, complaintSteps[name].permission, complaint);
    })
    .map((name) => ({ name, label: complaintSteps[name].label }));
}
