import type { StaffContext } from '../../commands/context.ts';
import { Bureau } from '../../models/bureau.ts';
import { Staff } from '../../models/staff.ts';
import { authorize } from '../../permissions/permissions.ts';
import { opinionCategories } from '../../profiles/decisions/opinionCategories.ts';
import { findOpinion } from './findOpinion.ts';

/**
 * What the steps of an opinion choose from: subjects of its document, handlers of the bureau and the units right below except
 * one whose people it is about. Whether a handler may take it is checked when it is given, so that the list tells nobody's
 * interests.
 * @throws DomainError `opinion.not_found`, `permission.denied`
 */
export async function opinionOptions(ctx: StaffContext, { no }: { no: string }) {
  const opinion = await findOpinion(ctx, no);
  authorize(ctx.actor, 'opinion.read', opinion);
  const { bureauId, accusedBureauId, profile } = opinion;
  const handlers = await Staff.find({ bureauId, disabled: false, roles: 'handler' }, { name: 1 })
    .sort({ name: 1 })
    .lean();
  const units = await Bureau.find({ parentId: bureauId }, { name: 1 }).sort({ name: 1 }).lean();
  const { categories } = opinionCategories(ctx.profiles.get(profile.id, profile.version));
  return {
    categories: categories.map(({ code: id, label: name }) => ({ id, name })),
    handlers: handlers.map(({ _id: id, name }) => ({ id, name })),
    bureaus: units.filter(({ _id }) => _id !== accusedBureauId).map(({ _id: id, name }) => ({ id, name })),
  };
}
