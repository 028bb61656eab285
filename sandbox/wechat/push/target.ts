import type { Account } from '../config.ts';
import { originalIdOf } from '../world/ids.ts';

/** Where pushes go and how they are sealed: an official account or a mini program with its own URL. */
export interface PushTarget {
  account: string;
  appid: string;
  originalId: string;
  token: string;
  encodingAESKey: string;
  callbackUrl: string;
  mode: Account['mode'];
  format: Account['format'];
  retryQuery: Account['retryQuery'];
}

/** The push target of an official account. */
export function accountTarget(account: Account): PushTarget {
  const { key, appid, token, encodingAESKey, callbackUrl, mode, format, retryQuery } = account;
  const originalId = originalIdOf(account);
  return { account: key, appid, originalId, token, encodingAESKey, callbackUrl, mode, format, retryQuery };
}

/** The push target of the account's mini program, if it has a message URL of its own. */
export function miniprogramTarget(account: Account): PushTarget | undefined {
  const mp = account.miniprogram;
  if (mp?.callbackUrl === undefined || mp.token === undefined || mp.encodingAESKey === undefined)
    return undefined;
  const { appid, token, encodingAESKey, callbackUrl, mode, format, retryQuery } = mp;
  const originalId = originalIdOf(mp);
  return {
    account: account.key,
    appid,
    originalId,
    token,
    encodingAESKey,
    callbackUrl,
    mode,
    format,
    retryQuery,
  };
}
