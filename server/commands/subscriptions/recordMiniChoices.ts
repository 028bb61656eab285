import type { WechatAccount } from '../../wechat/accounts.ts';
import type { Services } from '../context.ts';
import { miniPersonIdOf } from '../mini/miniPersonId.ts';
import { countChoices } from './countChoices.ts';
import { grantDay } from './grantDay.ts';
import { keepSubscriber } from './keepSubscriber.ts';
import type { ChoiceEvent } from './recordChoices.ts';

/**
 * Counts what a person chose about the notices of the mini program, and keeps where they go once one was accepted. No event, as
 * for everything that people do in the mini program for themselves (ADR 0010).
 */
export async function recordMiniChoices(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  { settings }: WechatAccount,
  { openid, ...event }: ChoiceEvent,
): Promise<void> {
  const { key: accountKey, miniProgram } = settings;
  const offered = miniProgram?.subscriptions ?? {};
  const ids = Object.values(offered).map(({ templateId }) => templateId);
  const choices = event.choices.filter(({ templateId }) => ids.includes(templateId));
  if (choices.length === 0) return;
  const personId = miniPersonIdOf(crypto, accountKey, openid);
  if (choices.some(({ status }) => status === 'accept'))
    await keepSubscriber(crypto, { personId, accountKey, openid });
  await countChoices({ ...event, choices, personId, offered, at: grantDay(clock.now()) });
}
