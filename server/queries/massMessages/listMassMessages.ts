import { massArticleContext } from '../../commands/massMessages/sealed.ts';
import type { MassContext } from '../../commands/massMessages/types.ts';
import type { Article } from '../../domain/massMessages/articleProblems.ts';
import { MassMessage } from '../../models/massMessage.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { ownAccount } from './ownAccount.ts';
import { readQuota } from './readQuota.ts';

/**
 * One page of the unit's mass messages, newest first, and the turns of its account; no account where a unit above owns it.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listMassMessages({ actor, accounts, clock, crypto }: MassContext, input: PageInput) {
  const { bureauId } = actor;
  authorize(actor, 'massMessage.list', { bureauId });
  const found = await MassMessage.find({ bureauId, ...afterCursor('createdAt', input.cursor) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const account = ownAccount(bureauId, accounts);
  return {
    rows: rows.map((row) => ({
      ...row,
      title: crypto.open<Article>(row.articleSealed, massArticleContext(row._id)).title,
    })),
    nextCursor,
    account: account?.settings.name ?? null,
    quota: account ? await readQuota(account.settings.key, clock.now()) : null,
  };
}
