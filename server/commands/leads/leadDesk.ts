import { DomainError } from '../../domain/errors.ts';
import { type LeadRoute, routeLead } from '../../domain/leads/desks.ts';
import type { TargetKind } from '../../domain/leads/targetKind.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Staff } from '../../models/staff.ts';
import { deskRoles } from '../../permissions/areas/leads.ts';

/**
 * Where a lead goes. Where nobody could read it (the bureau itself is accused and has neither a bureau above nor a
 * discipline desk) it is refused before anything is stored, and the person hears where to turn.
 * @throws DomainError `lead.no_desk`
 */
export async function leadDesk(bureau: BureauDoc, target: TargetKind): Promise<LeadRoute> {
  const route = routeLead(target, { id: bureau._id, parentId: bureau.parentId });
  if (!route.accusedBureauId) return route;
  const able = await Staff.exists({
    ...{ bureauId: route.bureauId, disabled: false },
    roles: { $in: [...deskRoles[route.desk]] },
  });
  if (!able) throw new DomainError('lead.no_desk');
  return route;
}
