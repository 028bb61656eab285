import { DomainError } from '../../domain/errors.ts';
import { IdentityCode } from '../../models/identityCode.ts';
import { IdentityLink } from '../../models/identityLink.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';

/** A follower, and the row of the person of the mini program whose code they typed. */
export interface Linking {
  personId: string;
  bureauId: string;
  accountKey: string;
  linkId: string;
}

/**
 * Links a follower to whom their code stands for, and uses the code up. Another link of either ends.
 * @throws DomainError `identity.code_unusable` when the code was used or ran out meanwhile
 */
export async function linkIdentity(context: CommandContext, linking: Linking): Promise<void> {
  const { personId, bureauId, accountKey, linkId } = linking;
  await inTransaction(async () => {
    const now = context.clock.now();
    const code = await IdentityCode.findOneAndDelete({ _id: linkId, expiresAt: { $gt: now } }).lean();
    if (!code) throw new DomainError('identity.code_unusable');
    await IdentityLink.updateMany({ personId }, { $set: { unlinked: true }, $unset: { personId: 1 } });
    await IdentityLink.updateOne(
      { _id: linkId },
      { $set: { accountKey, personId, miniPersonSealed: code.miniPersonSealed }, $unset: { unlinked: 1 } },
      { upsert: true },
    );
    const object = { kind: 'person', id: personId } as const;
    await appendEvent(context, { type: 'person.linked', bureauId, object, data: {} });
  });
}
