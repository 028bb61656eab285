import type { StaffContext } from '../../commands/context.ts';
import { Staff } from '../../models/staff.ts';
import { complaintInvestigators } from '../../permissions/areas/complaints.ts';
import { authorize } from '../../permissions/permissions.ts';
import { dismissalGrounds } from '../../profiles/decisions/dismissalGrounds.ts';
import { colleaguesOf } from '../staff/colleaguesOf.ts';
import { findComplaint } from './findComplaint.ts';
import { termOfComplaint } from './termOfComplaint.ts';

/**
 * What the steps of a complaint choose from: who may look into it, and of the document of the term the clauses on
 * discipline and the grounds of a dismissal; without a term the lists of the document are empty. Whether somebody may be
 * named is checked when they are, so that the list tells nobody's interests.
 * @throws DomainError `complaint.not_found`, `permission.denied`
 */
export async function complaintOptions(ctx: StaffContext, { no }: { no: string }) {
  const complaint = await findComplaint(ctx, no);
  authorize(ctx.actor, 'complaint.read', complaint);
  const { bureauId, supervisorId, appointmentId } = complaint;
  const roles = { $in: complaintInvestigators };
  const investigators = await Staff.find({ bureauId, roles, disabled: false }, { name: 1 })
    .sort({ name: 1 })
    .lean();
  const isNamed = Boolean(supervisorId && appointmentId);
  const profile = isNamed ? (await termOfComplaint(ctx, complaint)).profile : null;
  return {
    colleagues: await colleaguesOf(ctx.actor, 'complaint.decide', complaint),
    investigators: investigators.map(({ _id: id, name }) => ({ id, name })),
    clauses: (profile?.conduct.discipline?.value ?? []).map(({ article: id, label: name }) => ({ id, name })),
    grounds: (profile ? dismissalGrounds(profile).grounds : []).map(({ code: id, label: name }) => ({
      ...{ id, name },
    })),
  };
}
