import type { OpinionDesk } from '../domain/opinions/desks.ts';
import { agreementRoles } from './areas/opinions.ts';
import { desksOf, type LeadFacts, mayKnowLead } from './leadAccess.ts';
import type { StaffActor } from './staffActor.ts';

/** The desks of the actor's bureau whose opinions they may all know of. */
export function opinionDesksOf(actor: StaffActor): OpinionDesk[] {
  const isAgreement = actor.roles.some((role) => (agreementRoles as readonly string[]).includes(role));
  return [...desksOf(actor), ...(isAgreement ? (['agreement'] as const) : [])];
}

/** Whether somebody of the staff may know that an opinion exists: as of a lead at the same desk (`mayKnowLead`). */
export function mayKnowOpinion(
  actor: StaffActor,
  { desk, ...opinion }: Omit<LeadFacts, 'desk'> & { desk: OpinionDesk },
): boolean {
  if (desk !== 'agreement') return mayKnowLead(actor, { ...opinion, desk });
  if (opinion.bureauId !== actor.bureauId || opinion.excludedStaff?.includes(actor.id)) return false;
  if (opinionDesksOf(actor).includes(desk)) return true;
  return actor.roles.includes('handler') && opinion.assigneeId === actor.id;
}
