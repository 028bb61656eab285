import type { WechatAccount } from '../../wechat/accounts.ts';
import { personIdOf } from '../chat/personId.ts';
import type { Services } from '../context.ts';
import { type Choices, countChoices } from './countChoices.ts';

/** An event about subscription notices, and the openid that it is from. */
export type ChoiceEvent = Pick<Choices, 'id' | 'place' | 'choices'> & { openid: string };

/** Counts what a person chose about the notices of the official account. */
export async function recordChoices(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  account: WechatAccount,
  { openid, ...event }: ChoiceEvent,
): Promise<void> {
  const personId = personIdOf(crypto, account.settings.key, openid);
  await countChoices({
    ...{ ...event, personId, at: clock.now() },
    offered: account.settings.subscriptions ?? {},
  });
}
