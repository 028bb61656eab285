import { Bureau } from '../../models/bureau.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';

/** A unit to set up. `profileId` names the rule-set it works under. */
export interface NewBureau {
  id: string;
  name: string;
  level: string;
  profileId: string;
  phone?: string;
}

/**
 * Sets up a bureau with the rule-set version in force; an existing one stays as it is.
 * @returns true when it was created
 * @throws Error for an unknown profile
 */
export async function createBureau(context: CommandContext, bureau: NewBureau): Promise<boolean> {
  const { id: _id, profileId, ...rest } = bureau;
  const profile = context.profiles.get(profileId);
  return inTransaction(async () => {
    if (await Bureau.exists({ _id })) return false;
    const pinned = { id: profile.id, version: profile.version };
    await Bureau.create({ _id, ...rest, profile: pinned, createdAt: context.clock.now() });
    const object = { kind: 'bureau', id: _id } as const;
    await appendEvent(context, { type: 'bureau.created', bureauId: _id, object, data: { profileId } });
    return true;
  });
}
