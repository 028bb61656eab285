import { createCipheriv, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CallbackMerchant } from '../../../../../server/wechat/pay/callback/openPayCallback.ts';
import { readVerifiers } from '../../../../../server/wechat/pay/callback/verifiers.ts';
import type { MerchantSettings } from '../../../../../server/wechat/pay/merchants.ts';
import { createPayClient } from '../../../../../server/wechat/pay/payClient.ts';
import { type Responder, recorder } from '../peer.ts';

function pair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** Keys of the merchant, of WeChat, and of somebody else; the certificate is a platform certificate of WeChat. */
export const keys = { merchant: pair(), wechat: pair(), stranger: pair() };
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../fixtures/pay/${name}`, import.meta.url), 'utf8');
export const certificate = {
  serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  pem: fixture('platformCertificate.pem'),
  privateKey: fixture('platformKey.pem'),
};
export const publicKeySerial = 'PUB_KEY_ID_0123456789012345678901234567';
export const now = new Date('2026-11-30T02:00:00Z');

export const merchant: MerchantSettings = {
  key: 'city',
  bureauId: 'bureau-1',
  mchid: '1900000001',
  appid: 'wxfedcba9876543210',
  serialNo: '408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB',
  privateKey: keys.merchant.privateKey,
  apiV3Key: '0123456789abcdef0123456789abcdef',
  verifiers: { [publicKeySerial]: keys.wechat.publicKey, [certificate.serial]: certificate.pem },
  answersWith: publicKeySerial,
  callbackPath: '/wechatpay/city',
  sceneId: '1002',
  perception: '行政奖励',
  reportInfos: [{ infoType: '补贴类型', infoContent: '举报奖励' }],
  limits: { minFen: 10, maxFen: 2_000_000, realNameFromFen: 200_000 },
  remark: '举报奖励',
};

export const callbackMerchant: CallbackMerchant = {
  key: merchant.key,
  mchid: merchant.mchid,
  callbackPath: merchant.callbackPath,
  apiV3Key: Buffer.from(merchant.apiV3Key),
  verifiers: readVerifiers(merchant.verifiers),
};

/** Who signs what, and when. */
export interface SignOptions {
  privateKey?: string;
  serial?: string;
  at?: Date;
  prefix?: string;
}

/** The headers under which WeChat sends these bytes. */
export function signedHeaders(body: string, options: SignOptions = {}): Record<string, string> {
  const { privateKey = keys.wechat.privateKey, serial = publicKeySerial, at = now, prefix = '' } = options;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const signature = sign('RSA-SHA256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), privateKey);
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': serial,
    'wechatpay-signature': prefix + signature.toString('base64'),
  };
}

/** A signed JSON answer. */
export const signed =
  (value: object | string, status = 200, options?: SignOptions): Responder =>
  (response) => {
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    response.writeHead(status, { 'content-type': 'application/json', ...signedHeaders(body, options) });
    response.end(body);
  };

/** A notification as WeChat sends it. */
export function notification(
  plain: object,
  change: { key?: string; associated?: string; event?: string } = {},
) {
  const { key = merchant.apiV3Key, associated = 'mch_payment', event = 'MCHTRANSFER.BILL.FINISHED' } = change;
  const nonce = 'wsSDmYr377VK';
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('mch_payment'));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(plain)), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({
    id: '9bacbd00-5c83-5bee-afc5-ff3a91094a8a',
    create_time: '2026-11-30T10:00:00+08:00',
    resource_type: 'encrypt-resource',
    event_type: event,
    summary: '商家转账单据终态通知',
    resource: {
      original_type: 'mch_payment',
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: sealed.toString('base64'),
      associated_data: associated,
      nonce,
    },
  });
}

/** A client of a peer on loopback. */
export function payClientOf(baseUrl: string, change: Partial<MerchantSettings> = {}) {
  const log = recorder();
  const client = createPayClient({
    merchant: { ...merchant, ...change },
    clock: { now: () => now },
    // Only what the client uses of a logger.
    log: log as unknown as Parameters<typeof createPayClient>[0]['log'],
    publicUrl: 'https://bureau.example.cn',
    baseUrl,
    timeoutMs: 300,
  });
  return { client, log };
}
