import {
  massArticleContext,
  massReturnContext,
  massSettlementContext,
} from '../../commands/massMessages/sealed.ts';
import type { MassContext } from '../../commands/massMessages/types.ts';
import type { Article } from '../../domain/massMessages/articleProblems.ts';
import { parseMarkup } from '../../domain/massMessages/markup.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findMassMessage } from './findMassMessage.ts';
import { readQuota } from './readQuota.ts';

/** One mass message with its words, as blocks too, and the account's turns. @throws DomainError `massMessage.not_found`, `permission.denied` */
export async function getMassMessage(
  { actor, accounts, clock, crypto }: MassContext,
  { no }: { no: string },
) {
  const row = await findMassMessage(actor, no);
  authorize(actor, 'massMessage.list', row);
  const { _id, accountKey, articleSealed, returnedSealed, settlementSealed, draftedBy, submittedBy } = row;
  const article = crypto.open<Article>(articleSealed, massArticleContext(_id));
  return {
    row,
    article,
    blocks: parseMarkup(article.body),
    returned: returnedSealed ? crypto.open<string>(returnedSealed, massReturnContext(_id)) : null,
    settlement: settlementSealed ? crypto.open<string>(settlementSealed, massSettlementContext(_id)) : null,
    account: accounts.get(accountKey)?.settings.name ?? null,
    quota: await readQuota(accountKey, clock.now()),
    /** Whoever wrote it or handed it in is not the second person. */
    isOwn: [draftedBy, submittedBy].includes(actor.id),
  };
}
