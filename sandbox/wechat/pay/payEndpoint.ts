import type { World } from '../world/world.ts';
import type { PayMerchant } from './payConfig.ts';
import type { PayCallName } from './payFaults.ts';

/** One verified call. */
export interface PayRequest {
  world: World;
  merchant: PayMerchant;
  /** What the path's groups caught. */
  params: string[];
  query: URLSearchParams;
  body: unknown;
  /** Serial that the Wechatpay-Serial header names. */
  serial: string;
}

/** An answer: JSON, or a file, which WeChat does not sign. */
export type PayReply = { json: object } | { file: Buffer };

export interface PayEndpoint {
  name: PayCallName;
  method: 'GET' | 'POST';
  path: RegExp;
  handle(request: PayRequest): PayReply;
}
