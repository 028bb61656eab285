import { leadSteps } from '../../commands/leads/steps/index.ts';
import type { LeadClock } from '../../commands/leads/steps/types.ts';
import { type LeadMove, type LeadStatus, leadMoveNames, leadMoves } from '../../domain/leads/machine.ts';
import { can } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** The steps that somebody can take now, with what their buttons say: the console repeats no rule. */
export function availableSteps(
  actor: StaffActor,
  lead: { bureauId: string; status: LeadStatus },
  clocks: readonly LeadClock[],
): { name: LeadMove; label: string }[] {
  return leadMoveNames
    .filter((name) => {
      const from: readonly LeadStatus[] = leadMoves[name].from;
      const { permission, isOffered } = leadSteps[name];
      return from.includes(lead.status) && can(actor, permission, lead) && (isOffered?.(clocks) ?? true);
    })
    .map((name) => ({ name, label: leadSteps[name].label }));
}
