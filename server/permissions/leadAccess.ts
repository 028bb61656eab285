import { type LeadDesk, leadDesks } from '../domain/leads/desks.ts';
import { deskRoles } from './areas/leads.ts';
import type { Role } from './roles.ts';
import type { StaffActor } from './staffActor.ts';

/** The desks of the actor's bureau whose leads they may all know of. */
export function desksOf(actor: StaffActor): LeadDesk[] {
  return leadDesks.filter((desk) => {
    const allowed: readonly Role[] = deskRoles[desk];
    return actor.roles.some((role) => allowed.includes(role));
  });
}

/** What knowing of a lead depends on. */
export interface LeadFacts {
  bureauId: string;
  desk: LeadDesk;
  accusedBureauId?: string | null | undefined;
  assigneeId?: string | null | undefined;
  excludedStaff?: readonly string[] | null | undefined;
}

/**
 * Whether somebody of the staff may know that a lead exists: it is at a desk of theirs or assigned to them, their bureau is
 * not the accused one, and nobody has taken them out of it. Recusal by interests comes on top, because it is looked up.
 */
export function mayKnowLead(actor: StaffActor, lead: LeadFacts): boolean {
  if (lead.bureauId !== actor.bureauId) return false;
  if (lead.excludedStaff?.includes(actor.id)) return false;
  // Only where no bureau above can take it does an accused bureau's own discipline desk.
  if (lead.accusedBureauId === actor.bureauId && lead.desk !== 'ownStaff') return false;
  if (desksOf(actor).includes(lead.desk)) return true;
  return actor.roles.includes('handler') && lead.assigneeId === actor.id;
}
