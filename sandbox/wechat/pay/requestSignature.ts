import { verify } from 'node:crypto';
import type { World } from '../world/world.ts';
import type { PayMerchant } from './payConfig.ts';
import { PayError } from './payError.ts';

const scheme = 'WECHATPAY2-SHA256-RSA2048 ';
const windowSeconds = 300;

/** Who calls, if the signature holds: five lines, five minutes, every nonce once. @throws PayError 401 */
export function checkRequest(
  world: World,
  request: { method: string; target: string; authorization: string; body: Buffer },
): PayMerchant {
  const { method, target, authorization, body } = request;
  const wrong = (why: string) => new PayError(401, 'SIGN_ERROR', `签名错误：${why}`);
  if (!authorization.startsWith(scheme)) throw wrong('Authorization');
  const fields = new Map(
    [...authorization.slice(scheme.length).matchAll(/([a-z_]+)="([^"]*)"/g)].map((m) => [m[1], m[2] ?? '']),
  );
  const get = (name: string) => fields.get(name) ?? '';
  const merchant = world.config.pay.find((one) => one.mchid === get('mchid'));
  if (!merchant) throw wrong('mchid');
  if (get('serial_no') !== merchant.serialNo) throw wrong('商户证书序列号有误');
  const now = Math.floor(world.clock.stamp() / 1000);
  if (!/^\d{10}$/.test(get('timestamp')) || Math.abs(now - Number(get('timestamp'))) > windowSeconds)
    throw wrong('timestamp');
  const nonce = get('nonce_str');
  if (nonce.length < 16 || nonce.length > 32) throw wrong('nonce_str');
  const message = Buffer.concat([
    Buffer.from(`${method}\n${target}\n${get('timestamp')}\n${nonce}\n`),
    body,
    Buffer.from('\n'),
  ]);
  if (!verify('RSA-SHA256', message, merchant.publicKey, Buffer.from(get('signature'), 'base64')))
    throw wrong('验签失败');
  const seen = `${merchant.mchid} ${nonce}`;
  if ((world.payNonces.get(seen) ?? 0) > now - 2 * windowSeconds) throw wrong('nonce_str 重复');
  if (world.payNonces.size > 20_000) world.payNonces.clear();
  world.payNonces.set(seen, now);
  return merchant;
}
