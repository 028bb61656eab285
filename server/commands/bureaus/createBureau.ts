import { isLevel, liesBelow } from '../../domain/bureaus/levels.ts';
import { DomainError } from '../../domain/errors.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ManagingContext, managedBureau } from '../../queries/bureaus/managedBureau.ts';

/** A unit to set up. */
export interface NewBureau {
  id: string;
  name: string;
  level: string;
  /** The unit above; only the system sets up a top. */
  parentId?: string | undefined;
  /** The rule-set that it works under, in the version in force; by default the parent's own. */
  profileId?: string | undefined;
  phone?: string | undefined;
}

/**
 * Sets up a unit in the tree; an existing one stays as it is.
 * @returns true when it was created
 * @throws DomainError `permission.denied`, `bureau.not_found` and `bureau.own_admin` as for the parent,
 *   `input.invalid` for a level that cannot stand there or an unknown rule-set
 */
export async function createBureau(context: ManagingContext, bureau: NewBureau): Promise<boolean> {
  const { id: _id, level, parentId, phone } = bureau;
  if (parentId === undefined && context.actor.kind !== 'system') throw new DomainError('permission.denied');
  return inTransaction(async () => {
    if (await Bureau.exists({ _id })) return false;
    const parent = parentId === undefined ? null : await managedBureau(context, parentId);
    if (!isLevel(level) || (parent && isLevel(parent.level) && !liesBelow(level, parent.level))) {
      throw invalid('level', '下级单位的层级要低于上级单位，请重新选择。');
    }
    const profile = pinnedProfile(context, bureau, parent);
    await Bureau.create({
      ...{ _id, name: bureau.name.trim(), level, profile, createdAt: context.clock.now() },
      ...(parent ? { parentId: parent._id, ancestors: [...parent.ancestors, parent._id] } : {}),
      ...(phone ? { phone } : {}),
    });
    await appendEvent(context, {
      type: 'bureau.created',
      bureauId: _id,
      object: { kind: 'bureau', id: _id },
      data: { profileId: profile.id, ...(parent ? { parentId: parent._id } : {}) },
    });
    return true;
  });
}

function pinnedProfile(
  { profiles }: ManagingContext,
  { profileId }: NewBureau,
  parent: BureauDoc | null,
): { id: string; version: string } {
  if (profileId === undefined && parent) return { id: parent.profile.id, version: parent.profile.version };
  if (!profiles.all.some(({ id }) => id === profileId)) {
    throw invalid('profileId', '没有这套规定，请从列表里选。');
  }
  const { id, version } = profiles.get(profileId ?? '');
  return { id, version };
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('input.invalid', { problems: [{ path, code: 'invalid', message }] });
}
