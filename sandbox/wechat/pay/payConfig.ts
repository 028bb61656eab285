import { createPrivateKey, createPublicKey } from 'node:crypto';
import { z } from 'zod';

function readable(read: (text: string) => unknown) {
  return (text: string) => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };
}
const privateKey = z.string().refine(readable(createPrivateKey), 'must be a private key in PEM');

/** One merchant of WeChat Pay, as its console knows it. */
export const payMerchant = z.strictObject({
  mchid: z.string().regex(/^\d{8,32}$/, 'a mchid is digits'),
  /** Who pays, on the phone. */
  name: z.string().min(1),
  /** Apps bound to the merchant. */
  appids: z.array(z.string()).min(1),
  /** Serial and public key (or certificate) of the merchant's certificate: requests are verified with it. */
  serialNo: z.string().min(1),
  publicKey: z.string().refine(readable(createPublicKey), 'must be a public key in PEM'),
  apiV3Key: z.string().refine((key) => Buffer.byteLength(key) === 32, 'must be 32 bytes'),
  /** WeChat's own keys, the first for callbacks. With a certificate it is a platform certificate, else 微信支付公钥. */
  keys: z
    .array(z.strictObject({ serial: z.string().min(1), privateKey, certificate: z.string().optional() }))
    .min(1),
  balanceFen: z.int().nonnegative().default(10_000_000),
  /** Scenes that were granted. */
  scenes: z.array(z.string()).default(['1002']),
  limits: z
    .strictObject({
      minFen: z.int().default(10),
      maxFen: z.int().default(2_000_000),
      perUserDayFen: z.int().default(5_000_000),
    })
    .prefault({}),
});

export type PayMerchant = z.output<typeof payMerchant>;
export type PayMerchantConfig = z.input<typeof payMerchant>;

/** Times of WeChat Pay that tests shorten. */
export const paySettings = {
  /** Factor on the real schedule of retried callbacks (15 s … 6 h). */
  payRetryScale: z.number().nonnegative().default(1),
  /** How long a transfer stays TRANSFERING, and CANCELING. */
  payTransferMs: z.int().nonnegative().default(0),
  payCancelMs: z.int().nonnegative().default(0),
  /** How long after 24 hours an unconfirmed transfer is closed; 47 minutes were seen. */
  payOverdueLateMs: z.int().nonnegative().default(0),
};
