import { DomainError } from '../domain/errors.ts';
import { activitiesPermissions } from './areas/activities.ts';
import { applicationsPermissions } from './areas/applications.ts';
import { appointmentsPermissions } from './areas/appointments.ts';
import { broadcastsPermissions } from './areas/broadcasts.ts';
import { bureausPermissions } from './areas/bureaus.ts';
import { callsPermissions } from './areas/calls.ts';
import { chatTextsPermissions } from './areas/chatTexts.ts';
import { clocksPermissions } from './areas/clocks.ts';
import { complaintsPermissions } from './areas/complaints.ts';
import { deliveriesPermissions } from './areas/deliveries.ts';
import { dialoguesPermissions } from './areas/dialogues.ts';
import { documentsPermissions } from './areas/documents.ts';
import { evidencePermissions } from './areas/evidence.ts';
import { institutionsPermissions } from './areas/institutions.ts';
import { leadsPermissions } from './areas/leads.ts';
import { massMessagesPermissions } from './areas/massMessages.ts';
import { opinionsPermissions } from './areas/opinions.ts';
import { qrCodesPermissions } from './areas/qrCodes.ts';
import { recusalPermissions } from './areas/recusal.ts';
import { reportsPermissions } from './areas/reports.ts';
import { rewardsPermissions } from './areas/rewards.ts';
import { tasksPermissions } from './areas/tasks.ts';
import { termsPermissions } from './areas/terms.ts';
import { type Role, roles } from './roles.ts';
import type { StaffActor } from './staffActor.ts';

/** What a rule may look at; every object of the product belongs to one bureau. */
interface Owned {
  bureauId: string;
  /** A unit above that pulled this one matter up: its staff may read it, and nothing more. */
  readableBy?: string;
}

/**
 * Who may do what: permission → roles that have it, always within their own bureau. Staff of another
 * bureau never get this far: loading by bureau already answered "not found".
 */
export const permissions = {
  'session.use': roles,
  ...applicationsPermissions,
  ...callsPermissions,
  ...appointmentsPermissions,
  ...termsPermissions,
  ...bureausPermissions,
  ...institutionsPermissions,
  ...recusalPermissions,
  ...activitiesPermissions,
  ...documentsPermissions,
  ...broadcastsPermissions,
  ...tasksPermissions,
  ...deliveriesPermissions,
  ...leadsPermissions,
  ...clocksPermissions,
  ...evidencePermissions,
  ...complaintsPermissions,
  ...opinionsPermissions,
  ...reportsPermissions,
  ...chatTextsPermissions,
  ...dialoguesPermissions,
  ...qrCodesPermissions,
  ...massMessagesPermissions,
  ...rewardsPermissions,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** True when one of the actor's roles carries `permission`, whatever the object. */
export function hasPermission(actor: StaffActor, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return actor.roles.some((role) => allowed.includes(role));
}

/** True when the actor may do this to this object. */
export function can(actor: StaffActor, permission: Permission, object: Owned): boolean {
  const reachable =
    object.bureauId === actor.bureauId ||
    (object.readableBy === actor.bureauId && permission.endsWith('.read'));
  return reachable && hasPermission(actor, permission);
}

/**
 * Asked inside commands after loading.
 * @throws DomainError `permission.denied`
 */
export function authorize(actor: StaffActor, permission: Permission, object: Owned): void {
  if (!can(actor, permission, object)) throw new DomainError('permission.denied');
}
