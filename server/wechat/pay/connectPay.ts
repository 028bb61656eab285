import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { CallbackMerchant } from './callback/openPayCallback.ts';
import { readVerifiers } from './callback/verifiers.ts';
import type { MerchantSettings } from './merchants.ts';
import { createPayClient } from './payClient.ts';
import type { PayMerchants } from './port.ts';

export interface ConnectPayDeps {
  readonly merchants: readonly MerchantSettings[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly baseUrl: string;
}

/** Merchants as the product uses them: clients by bureau, and what their callbacks are opened with. */
export function connectPay({ merchants, ...deps }: ConnectPayDeps): {
  clients: PayMerchants;
  callbacks: readonly CallbackMerchant[];
} {
  return {
    clients: new Map(
      merchants.map((merchant) => [merchant.bureauId, createPayClient({ ...deps, merchant })]),
    ),
    callbacks: merchants.map(({ key, mchid, apiV3Key, verifiers, callbackPath }) => {
      return {
        key,
        mchid,
        callbackPath,
        apiV3Key: Buffer.from(apiV3Key),
        verifiers: readVerifiers(verifiers),
      };
    }),
  };
}
