import type { Logger } from '../../platform/logger.ts';
import { checkTemplates } from '../../queries/deliveries/checkTemplates.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';

/** Checks the templates of every account once, at start: a problem is an error in the log, WeChat's silence a warning. */
export async function warnOfTemplates(accounts: WechatAccounts, log: Logger): Promise<void> {
  for (const account of accounts.values()) {
    const { key } = account.settings;
    try {
      for (const { app, name, problem } of await checkTemplates(account)) {
        if (problem)
          log.error({ account: key, app, template: name, problem }, 'a message template cannot be used');
      }
    } catch (error) {
      log.warn({ err: error, account: key }, 'the message templates could not be checked');
    }
  }
}
