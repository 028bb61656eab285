import { DomainError } from '../../domain/errors.ts';
import { accusedUnit } from '../../domain/leads/accusedUnit.ts';
import { type LeadRoute, routeLead } from '../../domain/leads/desks.ts';
import type { TargetKind } from '../../domain/leads/targetKind.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';
import { Staff } from '../../models/staff.ts';
import { deskRoles } from '../../permissions/areas/leads.ts';

/**
 * Where a lead goes; one about a bureau past the one that is named (`unitName`), which need not be the one that the reporter
 * turned to. Where nobody could read it (the bureau itself is accused and has neither a bureau above nor a
 * discipline desk) it is refused before anything is stored, and the person hears where to turn.
 * @throws DomainError `lead.no_desk`
 */
export async function leadDesk(bureau: BureauDoc, target: TargetKind, unitName = ''): Promise<LeadRoute> {
  const { _id: id, parentId } = target === 'bureau' ? await meant(bureau, unitName) : bureau;
  const route = routeLead(target, { id, parentId });
  if (!route.accusedBureauId) return route;
  const able = await Staff.exists({
    ...{ bureauId: route.bureauId, disabled: false },
    roles: { $in: [...deskRoles[route.desk]] },
  });
  if (!able) throw new DomainError('lead.no_desk');
  return route;
}

/** The bureau whose people it is about: the one that was named, of those above and below; else the one turned to. */
async function meant(bureau: BureauDoc, unitName: string): Promise<Pick<BureauDoc, '_id' | 'parentId'>> {
  if (unitName === '') return bureau;
  const { _id, ancestors } = bureau;
  const found = await Bureau.find(
    { $or: [{ _id: { $in: ancestors } }, { ancestors: _id }] },
    { name: 1, parentId: 1, ancestors: 1 },
  ).lean();
  const nearness = (id: string) => (ancestors.includes(id) ? -ancestors.indexOf(id) : 1);
  const others = found.sort((a, b) => nearness(a._id) - nearness(b._id));
  return accusedUnit(unitName, [bureau, ...others]) ?? bureau;
}
