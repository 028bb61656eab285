import type { StaffContext } from '../../commands/context.ts';
import { Bureau } from '../../models/bureau.ts';
import { Staff } from '../../models/staff.ts';
import { authorize } from '../../permissions/permissions.ts';
import { colleaguesOf } from '../staff/colleaguesOf.ts';
import { findLead } from './findLead.ts';
import { similarLeads } from './similarLeads.ts';

/** Whoever may go and look: those who work on cases (ours; who holds an enforcement card is on paper). */
const caseRoles = ['handler', 'supervision', 'discipline'] as const;

/**
 * Whom a lead can be given to: handlers of the bureau, and the bureaus right above and below except the accused one; and what it
 * may be merged into. Whether a
 * handler may take it is checked when it is given, so that this list tells nobody's interests.
 * @throws DomainError `lead.not_found`, `permission.denied`
 */
export async function leadOptions(ctx: StaffContext, { no }: { no: string }) {
  const lead = await findLead(ctx, no);
  authorize(ctx.actor, 'lead.read', lead);
  const { bureauId, accusedBureauId } = lead;
  const own = await Bureau.findById(bureauId, { parentId: 1 }).lean();
  const near = { $or: [{ parentId: bureauId }, ...(own?.parentId ? [{ _id: own.parentId }] : [])] };
  const bureaus = await Bureau.find(near, { name: 1 }).sort({ name: 1 }).lean();
  const working = { bureauId, disabled: false };
  const officers = await Staff.find(
    { ...working, _id: { $nin: lead.excludedStaff }, roles: { $in: caseRoles } },
    { name: 1 },
  )
    .sort({ name: 1 })
    .lean();
  const handlers = await Staff.find({ ...working, roles: 'handler' }, { name: 1 })
    .sort({ name: 1 })
    .lean();
  return {
    similar: await similarLeads(ctx.actor, lead, ctx.clock.now()),
    colleagues: await colleaguesOf(ctx.actor, 'lead.exclude', lead),
    handlers: handlers.map(({ _id: id, name }) => ({ id, name })),
    officers: officers.map(({ _id: id, name }) => ({ id, name })),
    bureaus: bureaus.filter(({ _id }) => _id !== accusedBureauId).map(({ _id: id, name }) => ({ id, name })),
  };
}
