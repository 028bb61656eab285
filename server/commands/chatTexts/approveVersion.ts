import { DomainError, type Problem } from '../../domain/errors.ts';
import { ChatVersion, type ChatVersionDoc } from '../../models/chatVersion.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { checkedMenu } from '../../queries/chatMenus/checkedMenu.ts';
import { forgetTexts } from '../../queries/chatTexts/currentTexts.ts';
import { findVersion } from '../../queries/chatTexts/findVersion.ts';
import { checkedText, textKeyOf } from '../../queries/chatTexts/textContext.ts';
import { wantMenu } from '../chatMenus/wantMenus.ts';
import type { StaffContext } from '../context.ts';
import { decideVersion } from './decideVersion.ts';

/**
 * Approves a wording: it is what people read from now on (in other processes within a minute), and a menu goes to WeChat.
 * Nobody approves their own. What was in order when it was proposed is checked again.
 * @throws DomainError `chatText.not_found`, `permission.denied`, `chatText.own`, `chatText.wrong_status`,
 *   `input.invalid`, `request.conflict`
 */
export async function approveVersion(
  ctx: StaffContext,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const { actor, clock } = ctx;
  await inTransaction(async () => {
    const version = await findVersion(actor, id);
    const { bureauId, subject, key } = version;
    authorize(actor, 'chatText.approve', version);
    if (version.authorId === actor.id) throw new DomainError('chatText.own');
    if (version.state !== 'proposed') throw new DomainError('chatText.wrong_status');
    const problems = await problemsOf(ctx, version);
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });
    await ChatVersion.updateOne(
      { bureauId, subject, key, current: true },
      { $set: { state: 'replaced' }, $unset: { current: 1 }, $inc: { revision: 1 } },
    );
    await decideVersion(ctx, version, { end: 'approved', revision, set: { current: true } });
    if (subject === 'menu') await wantMenu(key, clock.now());
  });
  forgetTexts(actor.bureauId);
}

async function problemsOf(ctx: StaffContext, { subject, key, content }: ChatVersionDoc): Promise<Problem[]> {
  if (subject === 'menu') return checkedMenu(ctx, JSON.parse(content).button).problems;
  const bureau = await getBureau(ctx.actor.bureauId, ctx.clock.now());
  return checkedText(textKeyOf(key), content, bureau).problems;
}
