import { DomainError } from '../../domain/errors.ts';
import type { Article } from '../../domain/massMessages/articleProblems.ts';
import type { MassAudience } from '../../domain/massMessages/audiences.ts';
import { beijingDay } from '../../domain/time.ts';
import { MassMessage } from '../../models/massMessage.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { ownAccount } from '../../queries/massMessages/ownAccount.ts';
import { massArticleContext } from './sealed.ts';
import type { MassContext } from './types.ts';

/** A mass message as staff write it; checked only when it is submitted. */
export interface MassInput extends Article {
  audience: MassAudience;
}

/**
 * Drafts a mass message; nothing goes to WeChat before a second person has approved it.
 * @returns its number
 * @throws DomainError `permission.denied`, `massMessage.not_owner`
 */
export async function draftMassMessage(
  context: MassContext,
  { audience, ...article }: MassInput,
): Promise<{ no: string }> {
  const { actor, accounts, clock, crypto, ids } = context;
  const { bureauId } = actor;
  authorize(actor, 'massMessage.draft', { bureauId });
  const account = ownAccount(bureauId, accounts);
  if (!account) throw new DomainError('massMessage.not_owner');
  const now = clock.now();
  const _id = ids.uuid();
  const no = ids.matter('QF', beijingDay(now));
  await inTransaction(async () => {
    await MassMessage.create({
      ...{ _id, no, bureauId, accountKey: account.settings.key, audience, hasCover: false },
      ...{ status: 'draft', draftedBy: actor.id, createdAt: now, updatedAt: now, revision: 1, round: 0 },
      articleSealed: crypto.seal(article, massArticleContext(_id)),
    });
    const object = { kind: 'massMessage', id: _id } as const;
    await appendEvent(context, { type: 'massMessage.drafted', bureauId, object, data: { no, audience } });
  });
  return { no };
}
