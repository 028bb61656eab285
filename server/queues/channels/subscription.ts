import { returnGrant, spendGrant, voidGrant } from '../../commands/subscriptions/spendGrant.ts';
import { grantId } from '../../models/subscriptionGrant.ts';
import { messageKind } from '../../queries/messages/index.ts';
import { cardOf, nothingToSend } from './card.ts';
import type { Send } from './types.ts';

const nothingGranted = 43101;

/**
 * Subscription notice (订阅通知). The grant is taken before the call: a crash in between loses a grant and never sends two
 * messages on one.
 */
export const subscription: Send = async ({ services, account, openid, delivery, personId }) => {
  const known = account.settings.subscriptions?.[messageKind(delivery.kind).template];
  if (!known) return nothingToSend('账号没有配置这类订阅通知');
  const data = await cardOf(delivery, services);
  if (!data) return nothingToSend();
  const grant = grantId(personId, known.templateId);
  if (!(await spendGrant(grant))) {
    const detail = 'the grant was used up meanwhile';
    return {
      kind: 'refused',
      scope: 'person',
      errcode: nothingGranted,
      reason: '对方的订阅次数已用完',
      detail,
    };
  }
  const outcome = await account.client.sendSubscription({ openid, templateId: known.templateId, data });
  // The outcome is what counts: a store that fails now costs a grant, or a call that is refused.
  const failed = (error: unknown) => services.log.error({ err: error }, 'a grant could not be corrected');
  if (outcome.kind === 'sent' || outcome.kind === 'unknown') return outcome;
  const isVoid = outcome.kind === 'refused' && outcome.errcode === nothingGranted;
  // Whatever else WeChat refuses, it has not taken the grant.
  await (isVoid ? voidGrant(grant) : returnGrant(grant)).catch(failed);
  return outcome;
};
