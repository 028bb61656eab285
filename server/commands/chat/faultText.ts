import { phrase } from '../../../bot/texts/phrase.ts';
import type { faultTexts } from '../../../bot/texts/topics/fault.ts';
import { knownTexts } from '../../queries/chatTexts/currentTexts.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';

/**
 * What is said when something is broken, by the account's own bureau: the store may be out of reach, so its words are the
 * last that this process saw, or ours.
 */
export function faultText({ settings }: WechatAccount, key: keyof typeof faultTexts): string {
  return phrase({ name: settings.name, texts: knownTexts(settings.bureauId) }, key, {});
}
