import { sign } from 'node:crypto';
import { randomText } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import type { PayMerchant } from './payConfig.ts';

/** WeChat's key that a request names, else the first. */
export function platformKey(merchant: PayMerchant, serial = ''): PayMerchant['keys'][number] {
  const [first] = merchant.keys;
  const found = merchant.keys.find((key) => key.serial === serial) ?? first;
  if (!found) throw new Error(`merchant ${merchant.mchid} has no key`);
  return found;
}

/** Headers that prove that these bytes are WeChat's, or that do not, as a fault wants. */
export function signatureHeaders(
  world: World,
  key: PayMerchant['keys'][number],
  body: string,
  fault?: string,
): Record<string, string> {
  if (fault === 'unsigned') return {};
  const age = fault === 'stale' ? 3600 : 0;
  const timestamp = String(Math.floor(world.clock.stamp() / 1000) - age);
  const nonce = randomText(32);
  const signed = fault === 'badSignature' || fault === 'forged' ? `${body} ` : body;
  const signature = sign('RSA-SHA256', Buffer.from(`${timestamp}\n${nonce}\n${signed}\n`), key.privateKey);
  const probe = fault === 'signtest' || fault === 'probe' ? 'WECHATPAY/SIGNTEST/' : '';
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': key.serial,
    'Wechatpay-Signature': probe + signature.toString('base64'),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
}
