import type { PayMerchants } from '../../wechat/pay/port.ts';
import type { CommandContext } from '../context.ts';

/** What paying by WeChat uses. */
export interface PayContext extends CommandContext {
  /** Merchants by the bureau that they pay for; a bureau without one pays by bank only. */
  merchants: PayMerchants;
}

export type { PayMerchants };
