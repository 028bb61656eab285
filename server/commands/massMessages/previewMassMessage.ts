import { DomainError } from '../../domain/errors.ts';
import { type Article, articleProblems } from '../../domain/massMessages/articleProblems.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findMassMessage } from '../../queries/massMessages/findMassMessage.ts';
import { failureOf } from '../../wechat/errors.ts';
import type { Failure } from '../../wechat/port.ts';
import { addDraft } from './prepareAtWechat.ts';
import { massArticleContext } from './sealed.ts';
import type { MassContext } from './types.ts';

/**
 * Shows an article on one phone: the signed-in person says their WeChat name, which is passed on and kept nowhere. They must
 * follow the account.
 * @throws DomainError `massMessage.not_found`, `permission.denied`, `massMessage.not_owner`, `input.invalid`, `massMessage.wechat_…`
 */
export async function previewMassMessage(
  { actor, accounts, crypto, log }: MassContext,
  { no, wechatName }: { no: string; wechatName: string },
): Promise<void> {
  const row = await findMassMessage(actor, no);
  authorize(actor, 'massMessage.preview', row);
  const mass = accounts.get(row.accountKey)?.client.mass;
  if (!mass) throw new DomainError('massMessage.not_owner');
  const problems = articleProblems(crypto.open<Article>(row.articleSealed, massArticleContext(row._id)));
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  try {
    const draftId = await addDraft(crypto, mass, row);
    try {
      await mass.preview(draftId, wechatName);
    } finally {
      // Left behind it would only lie in the draft box.
      await mass
        .removeDraft(draftId)
        .catch((error: unknown) => log.warn({ failure: failureOf(error) }, 'draft'));
    }
  } catch (error) {
    throw refusal(failureOf(error), error);
  }
}

function refusal(failure: Failure, cause: unknown): DomainError {
  if (failure.kind === 'quota') return new DomainError('massMessage.wechat_quota', { cause });
  if (failure.kind !== 'refused') return new DomainError('massMessage.wechat_busy', { cause });
  const { errcode, reason, scope } = failure;
  const message = scope === 'person' ? '没有找到这个微信号，请核对，并先关注本公众号。' : reason;
  const problems = [{ path: 'wechatName', code: `wechat.${errcode}`, message }];
  return new DomainError('massMessage.wechat_refused', { problems, cause });
}
