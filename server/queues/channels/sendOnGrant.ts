import { returnGrant, spendGrant, voidGrant } from '../../commands/subscriptions/spendGrant.ts';
import type { Logger } from '../../platform/logger.ts';
import type { SendOutcome } from '../../wechat/port.ts';

const nothingGranted = 43101;

/**
 * One send on a grant, which is taken before the call: a crash in between loses a grant and never sends two messages on
 * one. It comes back when WeChat certainly did not send, and is void when WeChat says that there was none.
 */
export async function sendOnGrant(
  log: Pick<Logger, 'error'>,
  grant: string,
  call: () => Promise<SendOutcome>,
): Promise<SendOutcome> {
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
  const outcome = await call();
  // The outcome is what counts: a store that fails now costs a grant, or a call that is refused.
  const failed = (error: unknown) => log.error({ err: error }, 'a grant could not be corrected');
  if (outcome.kind === 'sent' || outcome.kind === 'unknown') return outcome;
  const isVoid = outcome.kind === 'refused' && outcome.errcode === nothingGranted;
  // Whatever else WeChat refuses, it has not taken the grant.
  await (isVoid ? voidGrant(grant) : returnGrant(grant)).catch(failed);
  return outcome;
}
