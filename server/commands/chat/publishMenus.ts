import { setTimeout as sleep } from 'node:timers/promises';
import { accountMenu, supervisorMenu } from '../../../bot/menu.ts';
import type { Logger } from '../../platform/logger.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import { publishTagMenu } from '../followers/publishTagMenu.ts';

const pauseMs = 15_000;

/** Puts the menu on every account's chat, trying again while WeChat does not take it; stops with `signal`. */
export async function publishMenus(
  accounts: WechatAccounts,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const waiting = new Map(accounts);
  while (waiting.size > 0 && !signal.aborted) {
    for (const [key, { client }] of waiting) {
      try {
        await client.createMenu(accountMenu);
        await publishTagMenu(client, supervisorMenu);
        waiting.delete(key);
      } catch (error) {
        log.warn({ err: error, account: key }, 'the menu was not taken by WeChat, trying again');
      }
    }
    if (waiting.size > 0) await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
