import { DomainError } from '../../domain/errors.ts';
import { SubscriptionGrant } from '../../models/subscriptionGrant.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { Services } from '../context.ts';
import { miniPersonIdOf } from '../mini/miniPersonId.ts';
import type { MiniPerson, MiniPrograms } from '../mini/types.ts';
import { ensureGrant } from './countChoices.ts';
import { grantDay } from './grantDay.ts';
import { keepSubscriber } from './keepSubscriber.ts';

/** What WeChat's popup answered the mini program, with a fresh code of `wx.login`. */
export interface ClaimedGrants {
  code: string;
  /** Templates that the person accepted. */
  accepted: readonly string[];
}

/**
 * Counts what the mini program says was granted, for where WeChat pushes no event: without 消息推送, and after 总是保持以上选择,
 * when no popup is shown any more [U]. A claim makes one send out of none and never adds to what is there, and the event
 * about the same tap adds none either: a program that lies gains a call that WeChat refuses (43101), which voids it.
 * The code tells the openid, which is kept for those alone who subscribed.
 * @throws DomainError `mini.code_refused`, also for a code of somebody else; `mini.not_served`
 */
export async function claimMiniGrants(
  services: Pick<Services, 'clock' | 'crypto'> & { miniPrograms: MiniPrograms; accounts: WechatAccounts },
  { personId, accountKey }: MiniPerson,
  { code, accepted }: ClaimedGrants,
): Promise<void> {
  const { clock, crypto, miniPrograms, accounts } = services;
  const program = miniPrograms.get(accountKey);
  if (!program) throw new DomainError('mini.not_served');
  const offered = Object.values(accounts.get(accountKey)?.settings.miniProgram?.subscriptions ?? {});
  const claimed = offered.filter(({ templateId }) => accepted.includes(templateId));
  if (claimed.length === 0) return;
  const login = await program.client.login(code);
  if (login.kind !== 'person') throw new DomainError('mini.code_refused');
  const { openid } = login;
  if (miniPersonIdOf(crypto, accountKey, openid) !== personId) throw new DomainError('mini.code_refused');
  await keepSubscriber(crypto, { personId, accountKey, openid });
  const updatedAt = grantDay(clock.now());
  for (const { templateId, term } of claimed) {
    const _id = await ensureGrant(personId, templateId, updatedAt);
    const set = term === 'longterm' ? { longTerm: true } : { remaining: 1, claimed: true };
    await SubscriptionGrant.updateOne(
      { _id, longTerm: false, remaining: { $lte: 0 } },
      { $set: { ...set, updatedAt } },
    );
  }
}
