import type { LeadDesk } from '../../domain/leads/desks.ts';
import type { Role } from '../roles.ts';

/** Who has to do with leads at all; which leads each of them may know of is `deskRoles`. The IT admin is not among them. */
export const leadRoles = [
  'liaison',
  'approver',
  'supervision',
  'handler',
  'discipline',
  'auditor',
] as const satisfies readonly Role[];

/** Who may do what in this area; see `permissions`. */
export const leadsPermissions = {
  'lead.list': leadRoles,
  'lead.read': leadRoles,
  /** Puts down what came by telephone, letter or visit. */
  'lead.enter': ['liaison', 'supervision'],
  /** Decides whose business it is: accept, assign, reclassify, hand over, merge. */
  'lead.triage': ['supervision', 'discipline'],
  /** Verifies and investigates. */
  'lead.work': ['handler', 'supervision', 'discipline'],
  /** Decides on filing, on extensions and on starting again. */
  'lead.approve': ['approver', 'discipline'],
  /** Speaks with the reporter through the bureau. */
  'lead.tell': ['liaison', 'supervision', 'handler', 'discipline'],
  'lead.exclude': ['approver', 'discipline'],
  /** Gives everything that a colleague works on to another. */
  'matter.handOver': ['approver', 'supervision', 'discipline'],
  'lead.export': ['approver', 'supervision'],
  'lead.statistics': ['liaison', 'approver', 'supervision', 'discipline', 'auditor'],
  'identity.request': ['liaison', 'handler', 'supervision', 'discipline'],
  'identity.decide': ['approver', 'discipline'],
} as const satisfies Record<string, readonly Role[]>;

/** Roles that may know of every lead of a desk. A handler knows of those that they work on. */
export const deskRoles = {
  cases: ['liaison', 'approver', 'supervision', 'auditor'],
  agency: ['approver', 'supervision', 'discipline'],
  staff: ['approver', 'discipline'],
  ownStaff: ['discipline'],
} as const satisfies Record<LeadDesk, readonly Role[]>;
