import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import Pay from 'wechatpay-node-v3';
import type { MerchantSettings } from './merchants.ts';

/** One request to sign. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query, as sent. */
  readonly target: string;
  /** The bytes that are sent, '' for none. */
  readonly body: string;
  readonly now: Date;
}

/**
 * The package with its defects in signing mended (wechat.md §5.2): the fifth line also without a body, a nonce from
 * the system's generator, time from outside. Its HTTP, its verification and its decryption are not used.
 */
class Signing extends Pay {
  override getSignature(
    method: string,
    nonce: string,
    timestamp: string,
    url: string,
    body?: unknown,
  ): string {
    return this.sha256WithRsa(`${method}\n${url}\n${timestamp}\n${nonce}\n${body ?? ''}\n`);
  }
}

/** Signs requests and encrypts what only WeChat may read. */
export interface Signer {
  /** Value of the Authorization header. */
  authorization(request: SignedRequest, nonce?: string): string;
  /** RSA-OAEP with SHA-1, base64. */
  encrypt(text: string, key: KeyObject): string;
}

type Identity = Pick<MerchantSettings, 'appid' | 'mchid' | 'serialNo' | 'privateKey'>;

export function createSigner({ appid, mchid, serialNo, privateKey }: Identity): Signer {
  const own = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
  const signing = new Signing({
    appid,
    mchid,
    serial_no: serialNo,
    privateKey: Buffer.from(privateKey),
    // Only read to find a serial number, which is given.
    publicKey: Buffer.from(own),
  });
  return {
    authorization({ method, target, body, now }, nonce = randomBytes(16).toString('hex').toUpperCase()) {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const signature = signing.getSignature(method, nonce, timestamp, target, body);
      return signing.getAuthorization(nonce, timestamp, signature);
    },
    encrypt: (text, key) =>
      signing.publicEncrypt(text, Buffer.from(key.export({ type: 'spki', format: 'pem' }))),
  };
}
