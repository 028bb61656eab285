import type { CommandContext, StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';
import { Staff } from '../../models/staff.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { unitUnder } from './subtree.ts';

/** Whoever may set up units and accounts: the system, or a member of staff. */
export type ManagingContext = CommandContext | StaffContext;

/**
 * A unit that the actor administers: an `admin` manages the own unit and those below it, down to where another
 * admin is nearer. The system manages all.
 * @throws DomainError `permission.denied`, `bureau.not_found` outside the own subtree, `bureau.own_admin`
 */
export async function managedBureau({ actor }: ManagingContext, id: string): Promise<BureauDoc> {
  if (actor.kind === 'system') {
    const bureau = await Bureau.findById(id).lean();
    if (!bureau) throw new DomainError('bureau.not_found');
    return bureau;
  }
  if (!isStaff(actor)) throw new DomainError('permission.denied');
  authorize(actor, 'bureau.manage', { bureauId: actor.bureauId });
  const unit = await unitUnder(actor.bureauId, id);
  const nearer = chainBelow(unit, actor.bureauId);
  if (await Staff.exists({ bureauId: { $in: nearer }, roles: 'admin', disabled: false })) {
    throw new DomainError('bureau.own_admin');
  }
  return unit;
}

/** The unit and those above it, as far as but without `topId`. */
export function chainBelow(
  { _id, ancestors }: Pick<BureauDoc, '_id' | 'ancestors'>,
  topId: string,
): string[] {
  if (_id === topId) return [];
  return [...ancestors.slice(ancestors.indexOf(topId) + 1), _id];
}

function isStaff(actor: CommandContext['actor']): actor is StaffActor {
  return actor.kind === 'staff' && 'bureauId' in actor && 'roles' in actor;
}
