import type { Clock } from '../platform/clock.ts';
import type { FieldCrypto } from '../platform/fieldCrypto.ts';
import type { Ids } from '../platform/ids.ts';
import type { Logger } from '../platform/logger.ts';
import type { WechatAccounts } from '../wechat/accounts.ts';
import type { Pace } from '../wechat/pace/createPace.ts';

/** What sending needs besides the store. */
export interface SendServices {
  clock: Clock;
  ids: Ids;
  crypto: FieldCrypto;
  accounts: WechatAccounts;
  log: Logger;
  pace: Pace;
}
